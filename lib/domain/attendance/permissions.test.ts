import { randomUUID } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor, aStation } from "@/tests/door"
import type { Actor, Role } from "../audit/actor"
import { codeOfStation } from "../stations/code-of-station"
import { renewCode } from "../stations/renew-code"
import { doorsOf } from "./doors"
import { entriesOf } from "./entry-rows"
import { logBatch } from "./log-batch"
import { logEntry } from "./log-entry"
import { doorOf } from "./reads"
import { voidEntry } from "./void-entry"

ownDatabase()

type Station = Awaited<ReturnType<typeof aStation>>
let station: Station
let elsewhere: Station
beforeAll(async () => {
  station = await aStation()
  elsewhere = await aStation({ areaCode: "110101013", name: "东花市驿站" })
})

const entry = () => ({ key: randomUUID(), occupation: "COURIER" as const, quantity: 1 })
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code)
const seen = (value: unknown) => (value === null ? "notFound" : "ok")

async function mistake() {
  const result = await logEntry(anActor("KEEPER", station), { ...entry(), stationId: station.id })
  if (!result.ok) throw new Error(result.code)
  return { entryId: result.value.id, day: result.value.day, reason: "误点" }
}

const deeds: Record<string, (actor: Actor) => Promise<string | undefined>> = {
  logEntry: async (actor) => codeOf(await logEntry(actor, { ...entry(), stationId: station.id })),
  logBatch: async (actor) => codeOf(await logBatch(actor, station.id, [{ ok: true, value: entry() }])),
  voidEntry: async (actor) => codeOf(await voidEntry(actor, await mistake())),
  renewCode: async (actor) => codeOf(await renewCode(actor, { id: station.id })),
  codeOfStation: async (actor) => seen(await codeOfStation(actor, station.id)),
  doorOf: async (actor) => seen(await doorOf(actor, station.id)),
  entriesOf: async (actor) => seen(await entriesOf(actor, station.id, { day: "2026-11-24" })),
}

const actors = (): [string, Actor][] => [
  ["its keeper", anActor("KEEPER", station)],
  ["its street", anActor("STREET", "110114012")],
  ["its district", anActor("DISTRICT", "110114")],
  ["its city", anActor("CITY", "1101")],
  ["a keeper elsewhere", anActor("KEEPER", elsewhere)],
  ["a street elsewhere", anActor("STREET", "110114013")],
  ["a district elsewhere", anActor("DISTRICT", "110101")],
  ["a provider", anActor("PROVIDER")],
  ["an administrator", anActor("ADMIN")],
  ["somebody in no known role", anActor("VISITOR" as Role, "110114012")],
]

const hidden = "notFound"
const only = (own: string, above: string) => ({
  "its keeper": own,
  "its street": own,
  "its district": above,
  "its city": above,
  "a keeper elsewhere": hidden,
  "a street elsewhere": hidden,
  "a district elsewhere": hidden,
  "a provider": hidden,
  "an administrator": hidden,
  "somebody in no known role": hidden,
})

describe("permits only", () => {
  test.each([
    ["logEntry", only("ok", "notAllowed")],
    ["logBatch", only("ok", "notAllowed")],
    ["voidEntry", only("ok", "notAllowed")],
    ["renewCode", only("ok", "notAllowed")],
    ["codeOfStation", only("ok", hidden)],
    ["doorOf", only("ok", "ok")],
    ["entriesOf", only("ok", "ok")],
  ])("those whose door it is to %s", async (deed, expected) => {
    const answers: Record<string, string | undefined> = {}
    for (const [who, actor] of actors()) answers[who] = await deeds[deed]?.(actor)
    expect(answers).toEqual(expected)
  })

  test("a door to be chosen that is the actor's own, and open", async () => {
    await aStation({ state: "DRAFT", name: "未开放" })
    const names = async (actor: Actor) => (await doorsOf(actor, {})).items.map(({ name }) => name)
    expect(await names(anActor("STREET", "110114012"))).toEqual(["华联家园驿站"])
    expect(await names(anActor("STREET", "110101013"))).toEqual(["东花市驿站"])
    expect(await names(anActor("DISTRICT", "110114"))).toEqual([])
  })
})

test("a code pressed to be renewed twice from one page is renewed once, and written down", async () => {
  const { id, codeVersion } = await db.station.findUniqueOrThrow({ where: { id: station.id } })
  const street = anActor("STREET", "110114012")
  const both = await Promise.all([1, 2].map(() => renewCode(street, { id, codeVersion })))
  expect(both.map(codeOf).sort()).toEqual(["changedSinceYouLooked", "ok"])
  const events = await db.auditEvent.findMany({ where: { subjectId: id, userId: street.userId } })
  expect(events).toMatchObject([
    {
      action: "station.code",
      subjectType: "station",
      before: { codeVersion },
      after: { codeVersion: codeVersion + 1 },
    },
  ])
})
