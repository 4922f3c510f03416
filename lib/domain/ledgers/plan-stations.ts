import type { PointSystem } from "@/lib/plain/coordinates"
import { ok, type Result, refuse } from "@/lib/plain/result"
import type { Sheet } from "@/lib/plain/sheet"
import { db } from "@/lib/server/db"
import { parseInput } from "@/lib/server/parse"
import { type Scope, scopeOf } from "../accounts/policy"
import { unitsWithPoints } from "../areas/reads"
import type { Actor } from "../audit/actor"
import { factsOf, factsSelect, inOrder } from "../stations/facts"
import { changedFields, isEditable } from "../stations/rules"
import { type StationInput, stationChanges, stationInput } from "../stations/schema"
import { stationScope } from "../stations/scope"
import { termsOf } from "../terms/reads"
import { facilitiesAfter } from "./facilities"
import { nameKey } from "./plain-text"
import type { PlannedRow, StationPlan } from "./planned"
import { type Ledger, type LedgerRecord, ledgerIn } from "./records"
import { remarkOn } from "./remarks"
import { STATION_NEEDS, stationMeaning } from "./station-fields"
import { readStation, type SaidOfStation, type StationWords } from "./station-row"

const CARRIES = ["street", "community", "areaCode"]
const changesOnly = stationChanges.omit({ revision: true })
/** The columns of a ledger that a field of the input is read from. */
const COLUMNS: Record<string, string[]> = {
  kindCode: ["kind"],
  areaCode: ["community", "street", "areaCode"],
  spans: ["hours"],
  lng: ["lng", "point"],
  lat: ["lat", "point"],
}

/** What a station ledger would do, row by row, to the stations that the actor keeps. Nothing is written. */
export async function planStations(
  actor: Actor,
  sheets: Sheet[],
  pointSystem: PointSystem = "WGS84",
): Promise<Result<{ ledger: Ledger; rows: PlannedRow<StationPlan>[] }>> {
  const scope = scopeOf(actor, "ledger.import")
  const [kinds, facilities, units, stations] = await Promise.all([
    termsOf("STATION_KIND"),
    termsOf("FACILITY_KIND"),
    unitsWithPoints(scope),
    standing(scope),
  ])
  const home = actor.post.unitCode ?? ""
  const meaning = stationMeaning(facilities)
  const ledger = ledgerIn(sheets, { meaning, needs: STATION_NEEDS, carries: CARRIES })
  if (!ledger) return refuse("noStationLedger", [{ path: "file", message: "noStationLedger" }])
  const words = { kinds, facilities, units, home, pointSystem }
  const seen = new Map<string, number>()
  const rows = ledger.records.map((record) =>
    planRow(record, ledger, words, stations, actor.post.placeName, seen),
  )
  return ok({ ledger, rows })
}

async function standing(scope: Scope) {
  const rows = await db.station.findMany({
    where: { AND: [stationScope(scope), { state: { not: "CLOSED" } }] },
    select: { ...factsSelect, id: true, revision: true, state: true },
  })
  return rows.map(({ id, revision, state, ...row }) => ({ id, revision, state, facts: factsOf(row) }))
}
type Standing = Awaited<ReturnType<typeof standing>>[number]

function planRow(
  record: LedgerRecord,
  { columns }: Ledger,
  words: StationWords,
  stations: Standing[],
  office: string,
  seen: Map<string, number>,
): PlannedRow<StationPlan> {
  const said = readStation(record, columns, words)
  const name = String(said.given.name ?? "")
  const row = { line: record.line, subject: name.slice(0, 200), wrong: said.wrong, notes: said.notes }
  const no = (field: string, message: string, params?: Record<string, string | number>) =>
    row.wrong.push(remarkOn(columns, field, message, params))
  const area = typeof said.given.areaCode === "string" ? said.given.areaCode : undefined
  const named = stations.filter(({ facts }) => nameKey(facts.name) === nameKey(name))
  const alike =
    named.length > 1 ? named.filter(({ facts }) => area && facts.areaCode.startsWith(area)) : named
  const [station] = alike
  const key = station?.id ?? `${area ?? words.home} ${nameKey(name)}`
  const before = seen.get(key)
  if (name === "") no("name", "required")
  else if (before !== undefined) no("name", "rowTwice", { line: before })
  else if (named.length > 1 && alike.length !== 1) no("name", "stationAmbiguous")
  seen.set(key, before ?? record.line)
  const planned = station ? edited(station, said) : registered(said, words, office)
  for (const { path, message, params } of planned.problems) {
    const remark = remarkOn(columns, columnSaid(columns, path.split(".")[0] ?? ""), message, params)
    if (!row.wrong.some(({ column }) => column !== null && column === remark.column)) row.wrong.push(remark)
  }
  row.notes.push(...planned.assumed.map((message) => remarkOn(columns, null, message)))
  if (row.wrong.length > 0) return { ...row, outcome: "WRONG", plan: null }
  return { ...row, outcome: planned.outcome, plan: planned.plan }
}

function columnSaid(columns: Ledger["columns"], field: string): string {
  const names = COLUMNS[field] ?? [field]
  // Behind a field's name may stand more of it: the days of its hours, the map of its coordinates.
  const named = columns.find(({ field }) => field !== null && names.includes(field.split(" ")[0] ?? ""))
  return named?.field ?? names[0] ?? field
}

type Planned = {
  outcome: "NEW" | "CHANGE" | "SAME"
  plan: StationPlan | null
  problems: { path: string; message: string; params?: Record<string, string | number> }[]
  assumed: string[]
}

function registered({ given, facilities }: SaidOfStation, words: StationWords, office: string): Planned {
  const areaCode = given.areaCode ?? words.home
  const unit = words.units.find(({ code }) => code === areaCode)
  const assumed: string[] = []
  const whole: Record<string, unknown> = {
    areaCode,
    ...given,
    facilities: facilitiesAfter([], facilities, true),
  }
  if (whole.lng === undefined && unit?.lng && unit.lat) {
    Object.assign(whole, { lng: unit.lng, lat: unit.lat })
    assumed.push("pointAssumed")
  }
  if (whole.hostName === undefined) {
    whole.hostName = office
    assumed.push("hostAssumed")
  }
  const parsed = parseInput(stationInput, whole)
  if (!parsed.ok) return { outcome: "NEW", plan: null, problems: parsed.details, assumed }
  return { outcome: "NEW", plan: { do: "register", input: inOrder(parsed.value) }, problems: [], assumed }
}

function edited({ id, revision, state, facts }: Standing, said: SaidOfStation): Planned {
  const { areaCode, ...given } = said.given
  // A ledger that names only the street does not take a station away from its community.
  const moves = typeof areaCode === "string" && !facts.areaCode.startsWith(areaCode)
  const asked = {
    ...given,
    ...(moves ? { areaCode } : {}),
    ...(said.facilities.length > 0
      ? { facilities: facilitiesAfter(facts.facilities, said.facilities, said.wholeList) }
      : {}),
  }
  const parsed = parseInput(changesOnly, asked)
  if (!parsed.ok) return { outcome: "CHANGE", plan: null, problems: parsed.details, assumed: [] }
  const changed = changedFields(facts, inOrder(parsed.value) as Partial<StationInput>)
  if (!changed) return { outcome: "SAME", plan: null, problems: [], assumed: [] }
  const problems = isEditable(state) ? [] : [{ path: "name", message: "notEditableNow" }]
  const plan = { do: "edit", id, revision, changes: changed.after, before: changed.before } as const
  return { outcome: "CHANGE", plan, problems, assumed: [] }
}
