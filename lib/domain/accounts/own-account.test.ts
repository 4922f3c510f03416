import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { neighbourhood } from "@/tests/door"
import { anAdministrator, aPerson, codeOf, origin, PASSWORD } from "@/tests/people"
import { changePassword } from "./change-password"
import { endOwnSession, sessionsOfUser, signOutEverywhere, switchPost } from "./own-sessions"
import { userRecord } from "./reads"
import { passwordProblems } from "./rules"
import { changePasswordInput } from "./schema"
import { sessionOf } from "./session-of"
import { signIn } from "./sign-in"

ownDatabase()
beforeAll(neighbourhood)

const NEW = "Another-2026-word"

async function signedIn(username: string, password = PASSWORD) {
  const result = await signIn({ username, password }, origin)
  const person = result.ok ? await sessionOf(result.value.sessionId, origin) : null
  if (!person) throw new Error("not signed in")
  return { ...person, ...origin }
}
const change = async (
  person: Awaited<ReturnType<typeof signedIn>>,
  oldPassword: string,
  newPassword: string,
) => changePassword(person, { oldPassword, newPassword, passwordAgain: newPassword })

describe("a new password", () => {
  const rules = { username: "wang.li", old: "Old-Password-1", minLength: 10 }
  test.each([
    ["Sh0rt-one", "passwordTooShort"],
    ["Old-Password-1", "passwordUnchanged"],
    ["x-WANG.LI-2026", "passwordHoldsName"],
    ["lettersonly", "passwordTooPlain"],
    ["letters1234", "passwordTooPlain"],
    ["Letters1234", undefined],
    ["驿站里的热水-7ab", undefined],
    ["a phrase that is long", undefined],
    ["🍜🍜🍜🍜🍜🍜🍜🍜🍜", "passwordTooShort"],
  ])("%s: %s", (password, message) => {
    expect(passwordProblems(password, rules)[0]?.message).toBe(message)
  })

  test("must be typed the same twice", () => {
    const input = { oldPassword: PASSWORD, newPassword: NEW, passwordAgain: `${NEW}!` }
    expect(changePasswordInput.safeParse(input).error?.issues[0]).toMatchObject({ path: ["passwordAgain"] })
  })

  test("needs the old one, and ends every other session", async () => {
    const { username, id } = await aPerson({ mustChangePassword: true })
    const [here, elsewhere] = [await signedIn(username), await signedIn(username)]
    expect(await change(here, "wrong", NEW)).toMatchObject({ details: [{ path: "oldPassword" }] })
    expect(await change(here, PASSWORD, "short")).toMatchObject({ details: [{ path: "newPassword" }] })
    expect(await sessionOf(elsewhere.sessionId, origin)).not.toBeNull()
    expect(codeOf(await change(here, PASSWORD, NEW))).toBe("ok")
    expect(await sessionOf(here.sessionId, origin)).toMatchObject({ mustChangePassword: false })
    expect(await sessionOf(elsewhere.sessionId, origin)).toBeNull()
    expect(codeOf(await signIn({ username, password: PASSWORD }, origin))).toBe("wrongCredentials")
    expect(codeOf(await signIn({ username, password: NEW }, origin))).toBe("ok")
    const event = await db.auditEvent.findFirst({ where: { userId: id, action: "user.changePassword" } })
    expect(event).toMatchObject({ before: null, after: null })
  })

  test("guessed at with a wrong old one, is counted with the failed sign-ins and put on record", async () => {
    const { username, id } = await aPerson()
    const here = await signedIn(username)
    for (let n = 0; n < 2; n++) await signIn({ username, password: "wrong" }, origin)
    const codes = []
    for (let n = 0; n < 3; n++) codes.push(codeOf(await change(here, "wrong", NEW)))
    expect(codes).toEqual(["invalid", "invalid", "locked"])
    expect(codeOf(await change(here, PASSWORD, NEW))).toBe("locked")
    expect(codeOf(await signIn({ username, password: PASSWORD }, origin))).toBe("locked")
    const events = await db.auditEvent.findMany({
      where: { userId: id, action: "user.changePassword" },
      orderBy: { id: "asc" },
    })
    expect(events.map(({ result }) => result)).toEqual([
      ...Array.from({ length: 3 }, () => "wrongPassword"),
      "locked",
    ])
  })

  test("guessed at many times at once, gives away no more than five guesses", async () => {
    const { username } = await aPerson()
    const here = await signedIn(username)
    const codes = await Promise.all(Array.from({ length: 12 }, () => change(here, "wrong", NEW).then(codeOf)))
    expect(codes.filter((code) => code === "invalid")).toHaveLength(4)
    expect(codeOf(await change(here, PASSWORD, "short"))).toBe("invalid")
    expect(await change(here, "wrong", "short")).toEqual(await change(here, PASSWORD, "short"))
    const [guard] = await db.signInGuard.findMany({ where: { username } })
    expect(guard?.lockedUntil).not.toBeNull()
  })

  test("that is chosen starts the count of failures anew", async () => {
    const { username } = await aPerson()
    const here = await signedIn(username)
    for (let n = 0; n < 4; n++) await change(here, "wrong", NEW)
    expect(codeOf(await change(here, PASSWORD, NEW))).toBe("ok")
    expect(codeOf(await signIn({ username, password: "wrong" }, origin))).toBe("wrongCredentials")
  })

  test("of two at once, the second no longer knows the old one", async () => {
    const { username } = await aPerson()
    const here = await signedIn(username)
    const codes = await Promise.all(
      [NEW, `${NEW}-2`].map((word) => change(here, PASSWORD, word).then(codeOf)),
    )
    expect(codes.sort()).toEqual(["invalid", "ok"])
  })
})

describe("one's own sessions", () => {
  test("end one by one, or all at once; nobody ends another's", async () => {
    const [mine, theirs] = [await aPerson(), await aPerson()]
    const [here, there] = [await signedIn(mine.username), await signedIn(mine.username)]
    const other = await signedIn(theirs.username)
    expect(await sessionsOfUser(mine.id)).toHaveLength(2)
    expect(codeOf(await endOwnSession(here, { id: other.sessionId }))).toBe("notFound")
    expect(codeOf(await endOwnSession(here, { id: there.sessionId }))).toBe("ok")
    expect(codeOf(await endOwnSession(here, { id: there.sessionId }))).toBe("notFound")
    expect(await signOutEverywhere(here)).toEqual({ ok: true, value: { ended: 1 } })
    expect(await sessionOf(here.sessionId, origin)).toBeNull()
    expect(await sessionOf(other.sessionId, origin)).not.toBeNull()
  })
})

test("a session that timed out, idle or old, is listed nowhere any more", async () => {
  const [admin, { id, username }] = [await anAdministrator(), await aPerson()]
  await signedIn(username)
  const listed = async (minutes: number) => {
    const now = new Date(Date.now() + minutes * 60_000)
    const record = await userRecord(admin, id, now)
    return [(await sessionsOfUser(id, now)).length, record?.sessions.length]
  }
  expect([await listed(29), await listed(31)]).toEqual([
    [1, 1],
    [0, 0],
  ])
  await db.userSession.updateMany({
    where: { userId: id },
    data: { lastSeenAt: new Date(Date.now() + 719 * 60_000) },
  })
  expect([await listed(719), await listed(721)]).toEqual([
    [1, 1],
    [0, 0],
  ])
})

describe("switching posts", () => {
  test("goes to one's own standing posts only, and in this browser only", async () => {
    const { username, posts } = await aPerson({
      posts: [
        { role: "STREET", unitCode: "110114012" },
        { role: "STREET", unitCode: "110114013" },
      ],
    })
    const stranger = await aPerson({ posts: [{ role: "ADMIN" }] })
    const [here, there] = [await signedIn(username), await signedIn(username)]
    const second = posts.find(({ id }) => id !== here.actor?.post.id)?.id ?? ""
    expect(codeOf(await switchPost(here, { id: stranger.posts[0]?.id ?? "" }))).toBe("notFound")
    expect(codeOf(await switchPost(here, { id: second }))).toBe("ok")
    expect((await sessionOf(here.sessionId, origin))?.actor?.post.id).toBe(second)
    expect((await sessionOf(there.sessionId, origin))?.actor?.post.id).not.toBe(second)
    await db.post.update({ where: { id: second }, data: { endedAt: new Date() } })
    const after = await sessionOf(here.sessionId, origin)
    expect([after?.posts.length, after?.actor?.post.id === second]).toEqual([1, false])
    expect(codeOf(await switchPost({ ...here, posts: after?.posts ?? [] }, { id: second }))).toBe("notFound")
  })
})
