import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, neighbourhood } from "@/tests/door"
import { scopeOf } from "../accounts/policy"
import { addProvider } from "./add-provider"
import { editProvider } from "./edit-provider"
import { providerOf, providerOptions, providersOf } from "./reads"
import { restoreProvider, retireProvider } from "./retire-provider"
import { addProviderInput, providersQuery } from "./schema"

ownDatabase()

const admin = anActor("ADMIN")
const city = anActor("CITY", "1101")
const district = anActor("DISTRICT", "110114")
const street = anActor("STREET", "110114012")
const elsewhere = anActor("STREET", "110101013")
const keeper = anActor("KEEPER", { id: "0198f1c2-0000-7000-8000-000000000000", areaCode: "110114012" })
const refused = { ok: false, code: "notAllowed" }
const anything = { kinds: [], weeklySessions: null, weeklyHours: null }
const hospital = { ...anything, name: "昌平区社区医院", areaCode: "110114012", contactPhone: "010-8000 0000" }
const all = providersQuery.parse({})

let id = ""
beforeAll(async () => {
  await neighbourhood()
  const added = await addProvider(street, hospital)
  if (added.ok) id = added.value.id
})

describe("a provider is written down", () => {
  test("by planners for their own area and by administrators, by nobody else", async () => {
    expect(id).not.toBe("")
    expect(await addProvider(admin, { ...anything, name: "律师事务所", areaCode: "1101" })).toMatchObject({
      ok: true,
    })
    for (const actor of [city, district, elsewhere, keeper, anActor("PROVIDER")])
      expect(await addProvider(actor, { ...hospital, name: "某单位" })).toEqual(refused)
  })

  test("once at a unit, also when two do it at once; another unit may know one of the same name", async () => {
    const barber = { ...anything, name: "理发店", areaCode: "110114012" }
    const answers = await Promise.all([addProvider(street, barber), addProvider(admin, barber)])
    expect(answers.filter((a) => a.ok)).toHaveLength(1)
    expect(answers.find((a) => !a.ok)).toMatchObject({
      code: "providerExists",
      details: [{ path: "name", message: "providerExists" }],
    })
    expect(await addProvider(elsewhere, { ...barber, areaCode: "110101013" })).toMatchObject({ ok: true })
  })

  test("at a unit that is there, with a telephone number that is one", async () => {
    expect(await addProvider(admin, { ...anything, name: "某单位", areaCode: "110199" })).toMatchObject({
      code: "unitMissing",
    })
    const phone = (contactPhone: string) =>
      addProviderInput.safeParse({ ...hospital, contactPhone }).error?.issues.map((i) => i.message)
    expect(phone("<script>")).toEqual(["notAPhone"])
    expect(phone("13800000000")).toBeUndefined()
    expect(phone("010-80000000")).toBeUndefined()
    expect(phone("12348")).toBeUndefined()
  })
})

describe("a provider's record is changed", () => {
  test("where the actor plans, both where it was and where it goes", async () => {
    const edit = { id, revision: 1, ...hospital, note: "每周五上午" }
    expect(await editProvider(elsewhere, edit)).toEqual(refused)
    expect(await editProvider(street, { ...edit, areaCode: "110101013" })).toEqual(refused)
    expect(await editProvider(keeper, edit)).toEqual({ ok: false, code: "notFound" })
    expect(await editProvider(street, edit)).toMatchObject({ ok: true })
    expect(await editProvider(street, edit)).toEqual({ ok: false, code: "changedSinceYouLooked" })
    expect(await db.auditEvent.findFirst({ where: { action: "provider.edit" } })).toMatchObject({
      areaCode: "110114012",
      before: { note: null },
      after: { note: "每周五上午" },
    })
  })

  test("also in what it offers and can take on; a service that is no service cannot be offered", async () => {
    const edit = { id, revision: 2, ...hospital, note: "每周五上午" }
    expect(await editProvider(street, { ...edit, kinds: ["meituan"] })).toMatchObject({
      code: "invalid",
      details: [{ path: "kinds", message: "notInList" }],
    })
    const busy = { ...edit, kinds: ["clinic", "haircut"], weeklySessions: 5, weeklyHours: 12 }
    expect(await editProvider(street, busy)).toMatchObject({ ok: true })
    expect(await providerOf(city, id)).toMatchObject({
      ...{ weeklySessions: 5, weeklyHours: 12 },
      kinds: expect.arrayContaining(["clinic", "haircut"]),
    })
    await db.term.update({ where: { code: "clinic" }, data: { retiredAt: new Date() } })
    expect(await editProvider(street, { ...busy, revision: 3, kinds: ["clinic"] })).toMatchObject({
      ok: true,
    })
    await db.term.update({ where: { code: "clinic" }, data: { retiredAt: null } })
    expect(
      await db.auditEvent.findFirst({ where: { action: "provider.edit" }, orderBy: { id: "desc" } }),
    ).toMatchObject({ before: { kinds: ["clinic", "haircut"] }, after: { kinds: ["clinic"] } })
  })

  test("not to the name of another at the same unit", async () => {
    expect(await editProvider(street, { id, revision: 4, ...hospital, name: "理发店" })).toMatchObject({
      code: "providerExists",
    })
  })
})

describe("providers are read", () => {
  test("by every official, whoever wrote them down, and by no keeper", async () => {
    for (const actor of [admin, city, district, street, elsewhere])
      expect((await providersOf(actor, all)).rows).toHaveLength(4)
    expect((await providersOf(keeper, all)).rows).toEqual([])
    expect(await providerOf(keeper, id)).toBeNull()
  })

  test("by name and unit, without those that retired unless asked", async () => {
    expect((await providersOf(city, { ...all, q: "医院" })).rows).toMatchObject([
      { id, unitName: "天通苑北街道" },
    ])
    expect((await providersOf(city, { ...all, area: "110101" })).rows).toHaveLength(1)
    expect(await retireProvider(elsewhere, { id, revision: 4 })).toEqual(refused)
    expect(await retireProvider(street, { id, revision: 4 })).toMatchObject({ ok: true })
    expect((await providersOf(city, { ...all, q: "医院" })).rows).toEqual([])
    expect((await providersOf(city, { ...all, q: "医院", retired: true })).rows).toHaveLength(1)
    expect((await providerOptions(scopeOf(street, "provider.read"))).map((p) => p.id)).not.toContain(id)
    expect(await restoreProvider(street, { id, revision: 5 })).toMatchObject({ ok: true })
    expect((await providerOptions(scopeOf(street, "provider.read"))).map((p) => p.id)).toContain(id)
  })

  test("page by page, every one once", async () => {
    await db.provider.createMany({
      data: Array.from({ length: 120 }, (_, n) => ({
        name: `单位 ${n % 60}`,
        areaCode: n < 60 ? "110114012" : "110114013",
      })),
    })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await providersOf(city, { ...all, cursor })
      seen.push(...page.rows.map((row) => row.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(124)
    expect(new Set(seen).size).toBe(124)
  })
})
