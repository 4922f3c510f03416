import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, neighbourhood } from "@/tests/door"
import { anAdministrator, aPerson, aToken, codeOf, origin } from "@/tests/people"
import type { Actor } from "../audit/actor"
import { endPost } from "./posts"
import { issueTokenInput } from "./schema"
import { actorOfToken } from "./token-of"
import { issueToken, revokeToken } from "./tokens"
import { disableUser } from "./users"

ownDatabase()

let admin: Actor
beforeAll(async () => {
  await neighbourhood()
  admin = await anAdministrator()
})

describe("a token", () => {
  const post = { role: "STREET", unitCode: "110114012" } as const

  test("acts as its person in its post, is kept as a hash only, and says when it was used", async () => {
    const person = await aPerson({ posts: [post] })
    const token = await aToken(admin, person)
    expect(await actorOfToken(token, origin)).toMatchObject({
      userId: person.id,
      sessionId: null,
      post: { role: "STREET", unitCode: "110114012" },
    })
    expect(await actorOfToken(`${token}x`, origin)).toBeNull()
    const row = await db.apiToken.findFirstOrThrow({ where: { userId: person.id } })
    expect(row.lastUsedAt).not.toBeNull()
    expect(JSON.stringify(row)).not.toContain(token)
    const events = await db.auditEvent.findMany({ where: { subjectId: person.id } })
    expect(JSON.stringify(events.map(({ after }) => after))).not.toContain(token)
  })

  test("ends when it is revoked, when its days are over, and with its post", async () => {
    const person = await aPerson({ posts: [post] })
    const [revoked, old, last] = [
      await aToken(admin, person),
      await aToken(admin, person, 1),
      await aToken(admin, person),
    ]
    const { id } = await db.apiToken.findFirstOrThrow({
      where: { userId: person.id },
      orderBy: { id: "asc" },
    })
    const codes = await Promise.all([1, 2].map(() => revokeToken(admin, { id }).then(codeOf)))
    expect(codes.sort()).toEqual(["notFound", "ok"])
    expect(await actorOfToken(revoked, origin)).toBeNull()
    expect(await actorOfToken(old, origin, new Date(Date.now() + 86_390_000))).not.toBeNull()
    expect(await actorOfToken(old, origin, new Date(Date.now() + 86_410_000))).toBeNull()
    await endPost(admin, { id: person.posts[0]?.id ?? "" })
    expect(await actorOfToken(last, origin)).toBeNull()
  })

  test("does nothing while its person still has the initial password", async () => {
    const person = await aPerson({ posts: [post], mustChangePassword: true })
    const token = await aToken(admin, person)
    expect(await actorOfToken(token, origin)).toBeNull()
    await db.user.update({ where: { id: person.id }, data: { mustChangePassword: false } })
    expect(await actorOfToken(token, origin)).toMatchObject({ userId: person.id })
  })

  test("is issued only for a standing post of that person", async () => {
    const [one, two] = [await aPerson({ posts: [post] }), await aPerson({ posts: [post] })]
    const issue = (userId: string, postId = "", actor = admin) =>
      issueToken(actor, { userId, postId, name: "x", days: 1 }).then(codeOf)
    expect(await issue(one.id, two.posts[0]?.id)).toBe("notFound")
    expect(await issue(one.id, one.posts[0]?.id, anActor("CITY", "1101"))).toBe("notAllowed")
    await disableUser(admin, { id: one.id })
    expect(await issue(one.id, one.posts[0]?.id)).toBe("notFound")
    expect(issueTokenInput.safeParse({ userId: one.id, postId: one.id, name: "x", days: 731 }).success).toBe(
      false,
    )
  })
})
