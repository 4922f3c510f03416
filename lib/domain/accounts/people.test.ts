import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import { anAdministrator, aPerson, aToken, codeOf, origin, PASSWORD } from "@/tests/people"
import type { Actor } from "../audit/actor"
import { createFirstAdministrator } from "./create-first-administrator"
import { endPost } from "./posts"
import { listUsers, placesFor, userRecord } from "./reads"
import { createUserInput } from "./schema"
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

/** What the audit says of a person's sessions and tokens that an administrator ended. */
async function waysEnded(id: string) {
  const events = await db.auditEvent.findMany({
    where: { subjectId: id, userId: admin.userId, action: { startsWith: "user." } },
    orderBy: { id: "asc" },
  })
  return events.map(({ action, after }) => [action, after])
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
    expect([await sessionOf(session, origin), await actorOfToken(token, origin)]).toEqual([null, null])
    expect(await waysEnded(person.id)).toEqual([
      ["user.disable", { ended: 1, tokensRevoked: 1 }],
      ["user.enable", { ended: 0, tokensRevoked: 0 }],
    ])
  })

  test("who were disabled by an earlier rule, under which tokens stood, come back without them", async () => {
    const person = await aPerson({ posts: [{ role: "STREET", unitCode: "110114012" }] })
    const token = await aToken(admin, person)
    await db.user.update({ where: { id: person.id }, data: { disabledAt: new Date() } })
    expect(codeOf(await enableUser(admin, { id: person.id }))).toBe("ok")
    expect(await actorOfToken(token, origin)).toBeNull()
  })

  test("get a new password, which ends sessions, tokens and the lock of their name", async () => {
    const person = await aPerson({ posts: [{ role: "STREET", unitCode: "110114012" }] })
    const { id, username } = person
    const session = await signedIn(username)
    const token = await aToken(admin, person)
    for (let n = 0; n < 5; n++) await signIn({ username, password: "wrong" }, origin)
    const reset = await resetPassword(admin, { id })
    await db.user.update({ where: { id }, data: { mustChangePassword: false } })
    expect([await sessionOf(session, origin), await actorOfToken(token, origin)]).toEqual([null, null])
    expect(await waysEnded(id)).toEqual([["user.resetPassword", { ended: 1, tokensRevoked: 1 }]])
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
