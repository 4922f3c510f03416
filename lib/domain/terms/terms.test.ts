import { expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { addTerm } from "./add-term"
import { editTerm } from "./edit-term"
import { termNames, termOf, termsOf } from "./reads"
import { restoreTerm, retireTerm } from "./retire-term"
import { termName } from "./rules"
import { addTermInput } from "./schema"

ownDatabase()

const admin = anActor("ADMIN")
const others = [
  anActor("CITY", "1101"),
  anActor("DISTRICT", "110114"),
  anActor("STREET", "110114012"),
  anActor("COMMUNITY", "110114012001"),
  anActor("PROVIDER"),
]
const repair = {
  list: "SERVICE_KIND",
  code: "bike-repair",
  name: "电动车检修",
  nameEn: "E-bike repair",
} as const

test("a new word comes last in its dictionary unless told, and its code is taken for all dictionaries", async () => {
  expect(await addTerm(admin, repair)).toMatchObject({ ok: true })
  expect(await addTerm(admin, { ...repair, code: "haircut", name: "理发", nameEn: "Haircut" })).toMatchObject(
    { ok: true },
  )
  expect(
    await addTerm(admin, { ...repair, code: "clinic", name: "义诊", nameEn: "Clinic", position: 5 }),
  ).toMatchObject({ ok: true })
  expect((await termsOf("SERVICE_KIND")).map((t) => t.code)).toEqual(["clinic", "bike-repair", "haircut"])
  expect(await addTerm(admin, { ...repair, list: "PLATFORM" })).toMatchObject({
    ok: false,
    code: "termExists",
  })
  expect(await termsOf("PLATFORM")).toEqual([])
})

test("only administrators touch the dictionaries", async () => {
  const key = { code: "haircut", revision: 1 }
  for (const actor of others) {
    const refused = { ok: false, code: "notAllowed" }
    expect(await addTerm(actor, { ...repair, code: "x" })).toEqual(refused)
    expect(await editTerm(actor, { ...key, name: "a", nameEn: "a", position: 1 })).toEqual(refused)
    expect(await retireTerm(actor, key)).toEqual(refused)
    expect(await restoreTerm(actor, key)).toEqual(refused)
  }
})

test("a retired word can't be chosen, keeps its name, and comes back when restored", async () => {
  expect(await retireTerm(admin, { code: "haircut", revision: 1 })).toMatchObject({ ok: true })
  expect((await termsOf("SERVICE_KIND")).map((t) => t.code)).not.toContain("haircut")
  expect((await termsOf("SERVICE_KIND", { retired: true })).map((t) => t.code)).toContain("haircut")
  expect((await termNames()).get("haircut")).toEqual({ name: "理发", nameEn: "Haircut" })
  expect(await retireTerm(admin, { code: "haircut", revision: 2 })).toMatchObject({
    code: "changedSinceYouLooked",
  })
  expect(await restoreTerm(admin, { code: "haircut", revision: 2 })).toMatchObject({ ok: true })
  expect(await termOf("haircut")).toMatchObject({ retiredAt: null, revision: 3, list: "SERVICE_KIND" })
})

test("a word is edited from the revision that was read, and the log shows both sides", async () => {
  const edit = { code: "clinic", revision: 1, name: "免费义诊", nameEn: "Free clinic", position: 30 }
  expect(await editTerm(admin, edit)).toMatchObject({ ok: true })
  expect(await editTerm(admin, edit)).toEqual({ ok: false, code: "changedSinceYouLooked" })
  expect(await editTerm(admin, { ...edit, code: "nothing" })).toEqual({ ok: false, code: "notFound" })
  expect(await db.auditEvent.findFirst({ where: { action: "term.edit" } })).toMatchObject({
    subjectId: "clinic",
    before: { name: "义诊", position: 5 },
    after: { name: "免费义诊", position: 30 },
  })
})

test("codes are plain words, names have an end", () => {
  const messages = (input: object) =>
    addTermInput.safeParse({ ...repair, ...input }).error?.issues.map((i) => i.message)
  expect(messages({ code: "Haircut" })).toEqual(["notATermCode"])
  expect(messages({ code: "剪发" })).toEqual(["notATermCode"])
  expect(messages({ code: "a--b" })).toEqual(["notATermCode"])
  expect(addTermInput.safeParse({ ...repair, name: "很".repeat(10_000) }).success).toBe(false)
  expect(addTermInput.safeParse({ ...repair, list: "COLOURS" }).success).toBe(false)
})

test("a word has a name in each language", () => {
  expect(termName({ name: "义诊", nameEn: "Clinic" }, "zh-CN")).toBe("义诊")
  expect(termName({ name: "义诊", nameEn: "Clinic" }, "en")).toBe("Clinic")
})
