import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation, neighbourhood } from "@/tests/door"
import { scopeOf } from "../accounts/policy"
import { addUnit } from "./add-unit"
import {
  ancestorNames,
  childUnits,
  childUnitsWithCounts,
  searchUnits,
  unitNames,
  unitOf,
  unitTree,
} from "./reads"
import { renameUnit } from "./rename-unit"
import { addUnitInput, renameUnitInput } from "./schema"

ownDatabase()

const admin = anActor("ADMIN")
const city = anActor("CITY", "1101")
const district = anActor("DISTRICT", "110114")
const street = anActor("STREET", "110114012")
const keeper = anActor("KEEPER", { id: "0198f1c2-0000-7000-8000-000000000000", areaCode: "110114012" })
const everywhere = scopeOf(admin, "unit.read")
const inDistrict = scopeOf(district, "unit.read")

const community = { code: "110114012001", name: "天通苑北一区社区", departmentName: "天通苑北一区社区党委" }

beforeAll(neighbourhood)

describe("a unit is added", () => {
  test("by an administrator, at the level of its code, and the log says so", async () => {
    expect(await addUnit(admin, community)).toEqual({ ok: true, value: { code: community.code } })
    expect(await db.orgUnit.findUnique({ where: { code: community.code } })).toMatchObject({
      level: "COMMUNITY",
      lng: null,
      revision: 1,
    })
    const event = await db.auditEvent.findFirst({ where: { action: "unit.add", subjectId: community.code } })
    expect(event).toMatchObject({
      areaCode: community.code,
      after: { name: community.name, level: "COMMUNITY" },
    })
  })

  test("by nobody else", async () => {
    for (const actor of [city, district, street, keeper])
      expect(await addUnit(actor, { ...community, code: "110114012002" })).toEqual({
        ok: false,
        code: "notAllowed",
      })
  })

  test("once: of two who add the same code at once one is told that it is there", async () => {
    const twin = { ...community, code: "110114012009" }
    const answers = await Promise.all([addUnit(admin, twin), addUnit(admin, twin)])
    expect(answers.filter((a) => a.ok)).toHaveLength(1)
    expect(answers.find((a) => !a.ok)).toMatchObject({
      code: "unitExists",
      details: [{ path: "code", message: "unitExists" }],
    })
    expect(await db.auditEvent.count({ where: { action: "unit.add", subjectId: twin.code } })).toBe(1)
  })

  test("only below a unit that is there; a city stands by itself", async () => {
    expect(await addUnit(admin, { ...community, code: "110115001001" })).toMatchObject({
      code: "parentMissing",
    })
    expect(
      await addUnit(admin, { code: "3305", name: "湖州市", departmentName: "湖州市委组织部" }),
    ).toMatchObject({
      ok: true,
    })
  })

  test("with a code that is one, and a whole point or none", () => {
    const issues = (input: object) =>
      addUnitInput.safeParse({ ...community, ...input }).error?.issues.map((i) => i.message)
    expect(issues({ code: "11011" })).toEqual(["notAnAreaCode"])
    expect(issues({ code: "990114" })).toEqual(["notAnAreaCode"])
    expect(issues({ lng: "116.4" })).toEqual(["notAPoint"])
    expect(issues({ lng: "116.4", lat: "40.07" })).toBeUndefined()
    expect(addUnitInput.safeParse({ ...community, name: " \u202e\u200b " }).success).toBe(false)
  })
})

describe("a unit is renamed", () => {
  const renamed = {
    code: "110114013",
    revision: 1,
    name: "天通苑南街道",
    departmentName: "天通苑南街道党群办",
  }

  test("by an administrator, from the revision that was read; the second editor is told", async () => {
    expect(await renameUnit(admin, renamed)).toMatchObject({ ok: true })
    expect(await renameUnit(admin, { ...renamed, name: "别的名字" })).toEqual({
      ok: false,
      code: "changedSinceYouLooked",
    })
    const event = await db.auditEvent.findFirst({ where: { action: "unit.rename" } })
    expect(event).toMatchObject({
      before: { departmentName: "天通苑南街道党组织" },
      after: { departmentName: renamed.departmentName },
    })
  })

  test("by nobody else; outside the own area it is not even there", async () => {
    expect(await renameUnit(district, renamed)).toEqual({ ok: false, code: "notAllowed" })
    expect(await renameUnit(street, renamed)).toEqual({ ok: false, code: "notFound" })
    expect(await renameUnit(keeper, renamed)).toEqual({ ok: false, code: "notFound" })
  })

  test("with everything that may change, so that a point left out is taken away", () => {
    const parsed = renameUnitInput.parse({ ...renamed, revision: "3" })
    expect(parsed).toMatchObject({ revision: 3 })
    expect(parsed.lng).toBeUndefined()
  })
})

describe("units are read", () => {
  test("only inside the own subtree", async () => {
    expect(await unitOf(inDistrict, "110114012")).toMatchObject({ name: "天通苑北街道" })
    expect(await unitOf(inDistrict, "110101")).toBeNull()
    expect(await unitOf(inDistrict, "1101")).toBeNull()
    expect(await childUnits(inDistrict, "110101")).toEqual([])
    expect(await childUnits(inDistrict, "1101")).toMatchObject([{ code: "110114" }])
    expect(await childUnits({ kind: "none" }, null)).toEqual([])
  })

  test("level by level, the cities first", async () => {
    expect((await childUnits(everywhere, null)).map((u) => u.code)).toEqual(["1101", "3305"])
    expect((await childUnits(everywhere, "1101")).map((u) => u.code)).toEqual(["110101", "110114"])
    expect(await childUnits(everywhere, community.code)).toEqual([])
  })

  test("with the stations and the people in each subtree, closed stations and people who left not counted", async () => {
    const station = await aStation({ areaCode: community.code })
    await aStation({ areaCode: "110114012", state: "DRAFT" })
    await aStation({ areaCode: "110114012", state: "CLOSED" })
    const person = await db.user.create({ data: { username: "a", displayName: "甲" } })
    const gone = await db.user.create({ data: { username: "b", displayName: "乙", disabledAt: new Date() } })
    await db.post.createMany({
      data: [
        { userId: person.id, role: "COMMUNITY", unitCode: community.code },
        { userId: person.id, role: "STREET", unitCode: "110114012" },
        { userId: person.id, role: "KEEPER", stationId: station.id },
        { userId: person.id, role: "STREET", unitCode: "110101013", endedAt: new Date() },
        { userId: gone.id, role: "STREET", unitCode: "110114012" },
      ],
    })
    const below = (code: string) => childUnitsWithCounts(everywhere, code)
    expect(await below("1101")).toMatchObject([
      { code: "110101", stations: 0, people: 0 },
      { code: "110114", stations: 2, people: 1 },
    ])
    expect((await below("110114012")).find((u) => u.code === community.code)).toMatchObject({
      stations: 1,
      people: 1,
    })
  })

  test("by a part of the name or the beginning of the code, with the way to each", async () => {
    const found = await searchUnits(inDistrict, "天通苑")
    expect(found.map((u) => u.code)).toEqual(["110114012", "110114013", "110114012001", "110114012009"])
    expect(found[0]?.path.map((u) => u.name)).toEqual(["北京市", "昌平区", "天通苑北街道"])
    expect((await searchUnits(everywhere, "110101")).map((u) => u.code)).toEqual(["110101", "110101013"])
    expect(await searchUnits(inDistrict, "东花市")).toEqual([])
    expect(await searchUnits(everywhere, "%")).toEqual([])
    expect(await searchUnits(everywhere, "  ")).toEqual([])
  })

  test("by name for whoever knows a code", async () => {
    expect(await ancestorNames("110114012")).toEqual([
      { code: "1101", name: "北京市" },
      { code: "110114", name: "昌平区" },
      { code: "110114012", name: "天通苑北街道" },
    ])
    expect(await ancestorNames("nowhere")).toEqual([])
    expect(await unitNames(["110114", "110114", "999999"])).toEqual(new Map([["110114", "昌平区"]]))
  })
})

describe("the tree that a list is filtered by", () => {
  const lines = (units: { code: string; depth: number }[]) => units.map(({ code, depth }) => [code, depth])

  test("holds what lies right below, and is opened along the way to the unit that was chosen", async () => {
    expect(lines(await unitTree(inDistrict))).toEqual([
      ["110114012", 0],
      ["110114013", 0],
    ])
    expect(lines(await unitTree(inDistrict, "110114012009"))).toEqual([
      ["110114012", 0],
      ["110114012001", 1],
      ["110114012009", 1],
      ["110114013", 0],
    ])
  })

  test("shows nothing outside the scope, whatever is chosen", async () => {
    expect(await unitTree(inDistrict, "110101013")).toEqual(await unitTree(inDistrict))
    expect(await unitTree(inDistrict, "nowhere")).toEqual(await unitTree(inDistrict))
    expect(await unitTree({ kind: "none" }, "110114")).toEqual([])
  })

  test("begins with the districts where everything is in reach", async () => {
    const codes = (await unitTree(everywhere, "110114")).map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(["1101", "110101", "110114", "110114012"]))
    expect(codes).not.toContain("110114012001")
  })
})
