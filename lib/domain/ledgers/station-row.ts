import type { Weekday } from "@/lib/plain/clock"
import { type PointSystem, toWgs84 } from "@/lib/plain/coordinates"
import { proseOf, textOf } from "@/lib/plain/sheet"
import type { TermRow } from "../terms/reads"
import { facilityNames, readFacilities, readTick } from "./facilities"
import type { LedgerColumn } from "./header"
import { nameKey } from "./plain-text"
import { readHours, type WeekSpan } from "./read-hours"
import { readWeekdays } from "./read-weekdays"
import type { LedgerRecord } from "./records"
import { type Remark, remarkOn } from "./remarks"
import { daysInField, facilityInField } from "./station-fields"
import { findUnit, type PlaceUnit } from "./units"

export type StationWords = {
  kinds: TermRow[]
  facilities: TermRow[]
  units: PlaceUnit[]
  home: string
  pointSystem: PointSystem
}

/** What a row says of a station; a field that its cells leave empty is not in `given`. */
export type SaidOfStation = {
  given: Record<string, unknown>
  facilities: { code: string; there: boolean; slots: number | null }[]
  /** The list of facilities is the whole of them. */
  wholeList: boolean
  wrong: Remark[]
  notes: Remark[]
}

const EVERY_DAY: Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const TEXTS = ["name", "nameEn", "address", "hostName", "contactName", "contactPhone", "accessNotes"] as const

/** Reads a row of a station ledger. Nothing is guessed: what cannot be read is named with its cell. */
export function readStation(
  { cells }: LedgerRecord,
  columns: LedgerColumn[],
  words: StationWords,
): SaidOfStation {
  const wrong: Remark[] = []
  const notes: Remark[] = []
  const given: Record<string, unknown> = {}
  const text = (field: string) => textOf(cells.get(field))
  const no = (field: string, message: string, params?: Remark["params"]) =>
    wrong.push(remarkOn(columns, field, message, params))

  for (const field of TEXTS) if (text(field) !== "") given[field] = proseOf(cells.get(field))
  const kind = text("kind")
  if (kind !== "") {
    const term = words.kinds.find(({ name, nameEn }) =>
      [name, nameEn].some((n) => nameKey(n) === nameKey(kind)),
    )
    if (term) given.kindCode = term.code
    else no("kind", "wordUnknown", { word: kind })
  }
  readPlace()
  readPoint()
  const capacity = /^(?:约)?(\d+)(?:人|个|位|座)?(?:左右)?$/.exec(text("capacity"))
  if (capacity) given.capacity = Number(capacity[1])
  else if (text("capacity") !== "") no("capacity", "notAWholeNumber")
  readOpening()
  return { given, ...facilitiesSaid(), wrong, notes }

  function readPlace() {
    if (!["areaCode", "street", "community"].some((field) => cells.has(field))) return
    const found = findUnit(words.units, words.home, {
      areaCode: text("areaCode"),
      street: text("street"),
      community: text("community"),
    })
    if (found.ok) given.areaCode = found.code
    else no(found.field, "unitUnknown", { word: text(found.field) })
  }

  function readPoint() {
    const column = (field: string) =>
      columns.find((one) => one.field?.split(" ")[0] === field && cells.has(one.field))?.field ?? field
    const [lngField, latField, pointField] = [column("lng"), column("lat"), column("point")]
    const [first = "", second = ""] = text(pointField).split(/[,，、\s]+/)
    const numbers = [text(lngField) || first, text(latField) || second].map((part) =>
      part.replace(/[°EN]$/i, ""),
    )
    if (numbers.every((part) => part === "")) return
    const [a, b] = numbers.map(Number) as [number, number]
    // China's longitudes begin where its latitudes have long ended: the order says itself.
    const [lng, lat] = cells.has(pointField) && a < b ? [b, a] : [a, b]
    const said = cells.has(pointField) ? pointField : lngField
    const system = (said.split(" ")[1] as PointSystem | undefined) ?? words.pointSystem
    if (!Number.isFinite(lng) || !Number.isFinite(lat) || numbers.includes("")) no(said, "notAPoint")
    else Object.assign(given, toWgs84({ lng, lat }, system))
  }

  function readOpening() {
    const said = text("openDays")
    const days = said === "" ? EVERY_DAY : readWeekdays(said)
    if (!days) return no("openDays", "weekdaysUnread", { word: said })
    const spans: WeekSpan[] = []
    for (const { field } of columns) {
      const cell = field === null ? undefined : cells.get(field)
      const own = field === "hours" ? days : field && daysInField(field)
      if (!field || !own || cell === undefined || /^(?:休息|不开放|无|\/|-)$/.test(textOf(cell))) continue
      const read = readHours(cell, own)
      if (read) spans.push(...read)
      else no(field, "hoursUnread", { word: textOf(cell) })
    }
    if (spans.length > 0) given.spans = spans
    else if (said !== "" && !cells.has("hours")) no("openDays", "daysWithoutHours")
  }

  function facilitiesSaid() {
    const list = readFacilities(cells.get("facilities"), facilityNames(words.facilities))
    if (list.unknown.length > 0)
      notes.push(remarkOn(columns, "facilities", "facilityLeftOut", { word: list.unknown.join("、") }))
    const facilities = list.found.map(({ kindCode, slots }) => ({ code: kindCode, there: true, slots }))
    for (const { field } of columns) {
      const code = field && facilityInField(field)
      if (!field || !code || !cells.has(field)) continue
      const tick = readTick(cells.get(field))
      if (tick) facilities.push({ code, ...tick })
      else no(field, "tickUnread", { word: text(field) })
    }
    return { facilities, wholeList: list.found.length > 0 }
  }
}
