import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anAdministrator, aPerson, codeOf, origin, PASSWORD } from "@/tests/people"
import { sessionOf } from "./session-of"
import { signIn } from "./sign-in"
import { signInWithOidc } from "./sign-in-with-oidc"

ownDatabase()

const come = (subject: string, username: string | null = null) =>
  signInWithOidc({ subject, username }, origin)

test("somebody is bound by name once, and known by subject from then on, whatever the name", async () => {
  const { id } = await aPerson({ username: "li.si" })
  const first = await come("sub-li", " Li.Si ")
  expect(first).toMatchObject({ ok: true, value: { userId: id } })
  if (first.ok) expect(await sessionOf(first.value.sessionId, origin)).toMatchObject({ userId: id })
  expect(await come("sub-li", "renamed")).toMatchObject({ ok: true, value: { userId: id } })
  expect(await come("sub-li")).toMatchObject({ ok: true, value: { userId: id } })
  const bindings = await db.auditEvent.findMany({ where: { action: "user.bindOidc" } })
  expect(bindings).toMatchObject([{ subjectId: id, after: { oidcSubject: "sub-li" } }])
})

test("another subject with the same name is nobody, also when both come at once", async () => {
  await aPerson({ username: "wang.wu" })
  const codes = await Promise.all(["sub-1", "sub-2"].map((subject) => come(subject, "wang.wu").then(codeOf)))
  expect(codes.sort()).toEqual(["ok", "unknownPerson"])
})

test("two first sign-ins of one person at once bind once, and both come in", async () => {
  const { id } = await aPerson({ username: "zhao.liu" })
  const results = await Promise.all([1, 2].map(() => come("sub-zhao", "zhao.liu")))
  expect(results.map(codeOf)).toEqual(["ok", "ok"])
  expect(await db.auditEvent.count({ where: { action: "user.bindOidc", subjectId: id } })).toBe(1)
})

test("who is not known here, or disabled, stays out; nobody is created, and the try is on record", async () => {
  await aPerson({ username: "gone", disabledAt: new Date() })
  const people = await db.user.count()
  expect(codeOf(await come("sub-x", "stranger"))).toBe("unknownPerson")
  expect(codeOf(await come("sub-y"))).toBe("unknownPerson")
  expect(codeOf(await come("sub-z", "gone"))).toBe("unknownPerson")
  expect(await db.user.count()).toBe(people)
  expect(await db.user.findUnique({ where: { username: "gone" } })).toMatchObject({ oidcSubject: null })
  expect(await db.auditEvent.count({ where: { result: "unknownPerson" } })).toBeGreaterThanOrEqual(3)
})

test("an administrator is never bound by name, only by the subject that another one entered", async () => {
  const { userId, username } = await anAdministrator()
  expect(codeOf(await come("sub-admin", username))).toBe("unknownPerson")
  await db.user.update({ where: { id: userId }, data: { oidcSubject: "sub-admin" } })
  expect(await come("sub-admin", username)).toMatchObject({ ok: true, value: { userId } })
})

test("an initial password that nobody changed ends with the binding; a chosen one stays", async () => {
  await aPerson({ username: "new.here", mustChangePassword: true })
  await aPerson({ username: "long.here" })
  const first = await come("sub-new", "new.here")
  if (first.ok)
    expect(await sessionOf(first.value.sessionId, origin)).toMatchObject({ mustChangePassword: false })
  expect(codeOf(await signIn({ username: "new.here", password: PASSWORD }, origin))).toBe("wrongCredentials")
  await come("sub-long", "long.here")
  expect(codeOf(await signIn({ username: "long.here", password: PASSWORD }, origin))).toBe("ok")
})
