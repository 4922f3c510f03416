import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, neighbourhood } from "@/tests/door"
import { anAdministrator, aPerson, codeOf } from "@/tests/people"
import type { Actor } from "../audit/actor"
import { addPost } from "./posts"
import { placeProblems } from "./rules"
import { addPostInput } from "./schema"

ownDatabase()

let admin: Actor
beforeAll(async () => {
  await neighbourhood()
  admin = await anAdministrator()
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

  test("are not given at a provider that is retired", async () => {
    const { id: userId } = await aPerson()
    const { id: providerId } = await db.provider.create({
      data: { name: "社区卫生服务中心", areaCode: "110114", retiredAt: new Date() },
    })
    const post = addPostInput.parse({ userId, role: "PROVIDER", providerId })
    expect(await addPost(admin, post)).toMatchObject({
      code: "providerRetired",
      details: [{ path: "providerId" }],
    })
    await db.provider.update({ where: { id: providerId }, data: { retiredAt: null } })
    expect(codeOf(await addPost(admin, post))).toBe("ok")
    expect(codeOf(await addPost(admin, { ...post, providerId: userId }))).toBe("notFound")
  })
})
