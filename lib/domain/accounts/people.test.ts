import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { anAdministrator, aPerson, aToken, codeOf, origin, PASSWORD } from "@/tests/people"
import type { Actor } from "../audit/actor"
import { createFirstAdministrator } from "./create-first-administrator"
import { addPost, endPost } from "./posts"
import { listUsers, placesFor, userRecord } from "./reads"
import { placeProblems } from "./rules"
import { addPostInput, createUserInput } from "./schema"
import { sessionOf } from "./session-of"
import { signIn } from "./sign-in"
import { actorOfToken } from "./token-of"
import { createUser, disableUser, editUser, enableUser, resetPassword, revokeSessions } from "./users"

ownDatabase()

let admin: Actor
let stationId: string
beforeAll(async () => {
  const made = await Promise.all(
    ["first", "second", "first"].map((username) =>
      createFirstAdministrator({ username, password: PASSWORD }),
    ),
  )
  expect(made.filter(Boolean)).toHaveLength(1)
  expect(await db.user.count()).toBe(1)
  expect(await db.user.findFirst()).toMatchObject({ mustChangePassword: true })
  await db.user.updateMany({ data: { disabledAt: new Date() } })
  stationId = (await aStation()).id
  admin = await anAdministrator()
})

async function signedIn(username: string, password = PASSWORD) {
  const result = await signIn({ username, password }, origin)
  if (!result.ok) throw new Error(result.code)
  return result.value.sessionId
}

describe("people", () => {
  test("get a user name once, and a password that they must change", async () => {
    const input = createUserInput.parse({ username: " Zhang.San ", displayName: "张三" })
    const [one, two] = await Promise.all([createUser(admin, input), createUser(admin, input)])
    expect([codeOf(one), codeOf(two)].sort()).toEqual(["ok", "usernameTaken"])
    const made = one.ok ? one : two
    if (!made.ok) throw new Error("nobody was made")
    const session = await signedIn("zhang.san", made.value.password)
    expect(await sessionOf(session, origin)).toMatchObject({ mustChangePassword: true, actor: null })
    const events = await db.auditEvent.findMany({ where: { subjectId: made.value.id } })
    expect(JSON.stringify(events.map(({ before, after }) => [before, after]))).not.toContain(
      made.value.password,
    )
    for (const username of ["ab", "张三", "a b c", "-abc", "a'--", "x".repeat(65)])
      expect(createUserInput.safeParse({ username, displayName: "x" }).success).toBe(false)
  })

  test("are edited by one at a time, and share no single sign-on", async () => {
    const [one, two] = [await aPerson(), await aPerson()]
    const edit = (id: string, revision: number, oidcSubject: string | null = null) =>
      editUser(admin, { id, revision, displayName: "新名", oidcSubject }).then(codeOf)
    expect((await Promise.all([edit(one.id, 1), edit(one.id, 1)])).sort()).toEqual([
      "changedSinceYouLooked",
      "ok",
    ])
    expect(await edit(one.id, 2, "sub-1")).toBe("ok")
    expect(await edit(two.id, 1, "sub-1")).toBe("oidcSubjectTaken")
  })

  test("who are disabled are out at once, in every browser and with every token", async () => {
    const person = await aPerson({ posts: [{ role: "STREET", unitCode: "110114012" }] })
    const session = await signedIn(person.username)
    const token = await aToken(admin, person)
    expect(codeOf(await disableUser(admin, { id: person.id }))).toBe("ok")
    expect(codeOf(await disableUser(admin, { id: person.id }))).toBe("notFound")
    expect([await sessionOf(session, origin), await actorOfToken(token, origin)]).toEqual([null, null])
    expect(codeOf(await enableUser(admin, { id: person.id }))).toBe("ok")
    expect(await sessionOf(session, origin)).toBeNull()
    expect(await actorOfToken(token, origin)).not.toBeNull()
  })

  test("get a new password, which ends sessions and the lock of their name", async () => {
    const { id, username } = await aPerson()
    const session = await signedIn(username)
    for (let n = 0; n < 5; n++) await signIn({ username, password: "wrong" }, origin)
    const reset = await resetPassword(admin, { id })
    expect(await sessionOf(session, origin)).toBeNull()
    expect(codeOf(await signIn({ username, password: PASSWORD }, origin))).toBe("wrongCredentials")
    if (reset.ok) await signedIn(username, reset.value.password)
    expect(await revokeSessions(admin, { id })).toEqual({ ok: true, value: { ended: 1 } })
  })

  test("are kept by administrators only", async () => {
    const { id } = await aPerson()
    for (const actor of [anActor("CITY", "1101"), anActor("STREET", "110114012")]) {
      expect(codeOf(await disableUser(actor, { id }))).toBe("notAllowed")
      expect(codeOf(await resetPassword(actor, { id }))).toBe("notAllowed")
      expect(await userRecord(actor, id)).toBeNull()
      expect((await listUsers(actor, {})).items).toEqual([])
      expect((await placesFor(actor, "天通苑")).units).toEqual([])
    }
  })

  test("are found by name or place of work, with no sign for a wild card", async () => {
    await aPerson({ username: "a_b.c", posts: [{ role: "KEEPER", stationId }] })
    const found = async (q: string) => (await listUsers(admin, { q })).items.map(({ username }) => username)
    expect(await found("A_B")).toEqual(["a_b.c"])
    expect(await found("华联")).toEqual(["a_b.c"])
    for (const q of ["%a_b", "a%c", "_______", "\\"]) expect(await found(q)).toEqual([])
    expect((await placesFor(admin, "天通苑北")).units.map(({ code }) => code)).toEqual(["110114012"])
    expect(await placesFor(admin, "%")).toEqual({ units: [], stations: [], providers: [] })
    expect(await placesFor(admin, "\u0000")).toEqual({ units: [], stations: [], providers: [] })
  })
})

describe("the last administrator", () => {
  test("stays, when two disable or dismiss each other at once", async () => {
    for (let round = 0; round < 3; round++) {
      await db.post.updateMany({ where: { role: "ADMIN", endedAt: null }, data: { endedAt: new Date() } })
      const [one, two] = [await anAdministrator(), await anAdministrator()]
      const codes = await Promise.all([
        disableUser(one, { id: two.userId }).then(codeOf),
        (round === 1 ? endPost(two, { id: one.post.id }) : disableUser(two, { id: one.userId })).then(codeOf),
      ])
      expect(codes.sort()).toEqual(["lastAdministrator", "ok"])
    }
    admin = await anAdministrator()
  })

  test("counts once, however many posts; others come and go", async () => {
    await db.post.updateMany({
      where: { role: "ADMIN", id: { not: admin.post.id } },
      data: { endedAt: new Date() },
    })
    expect(codeOf(await endPost(admin, { id: admin.post.id }))).toBe("lastAdministrator")
    expect(codeOf(await disableUser(admin, { id: admin.userId }))).toBe("lastAdministrator")
    const other = await aPerson({ posts: [{ role: "CITY", unitCode: "1101" }] })
    expect(codeOf(await endPost(admin, { id: other.posts[0]?.id ?? "" }))).toBe("ok")
  })
})

describe("posts", () => {
  test("need the one kind of place that fits the role", () => {
    const none = { unitCode: null, stationId: null, providerId: null }
    expect(placeProblems("ADMIN", none)).toEqual([])
    expect(placeProblems("ADMIN", { ...none, unitCode: "1101" })).toHaveLength(1)
    expect(placeProblems("KEEPER", none)).toEqual([{ path: "stationId", message: "required" }])
    expect(placeProblems("PROVIDER", { ...none, stationId: "x" })).toEqual([
      { path: "stationId", message: "placeDoesNotFit" },
    ])
    expect(placeProblems("STREET", { ...none, unitCode: "110114012" })).toEqual([])
    for (const unitCode of ["110114", "110114012001", "%"])
      expect(placeProblems("STREET", { ...none, unitCode })).toHaveLength(1)
  })

  test("are held once, at places that are there", async () => {
    const { id: userId } = await aPerson()
    const post = addPostInput.parse({ userId, role: "STREET", unitCode: "110114012" })
    const codes = await Promise.all([1, 2].map(() => addPost(admin, post).then(codeOf)))
    expect(codes.sort()).toEqual(["ok", "postHeld"])
    expect(codeOf(await addPost(admin, { ...post, unitCode: "110114099" }))).toBe("notFound")
    expect(codeOf(await addPost(anActor("CITY", "1101"), post))).toBe("notAllowed")
  })
})
