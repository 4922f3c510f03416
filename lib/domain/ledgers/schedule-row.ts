import { instantAt } from "@/lib/plain/clock"
import { proseOf, textOf } from "@/lib/plain/sheet"
import { normaliseLines, normaliseText } from "@/lib/plain/text"
import type { NewSession } from "../schedules/write-sessions"
import type { TermRow } from "../terms/reads"
import type { LedgerColumn } from "./header"
import { nameKey } from "./plain-text"
import type { LedgerRecord } from "./records"
import { type Remark, remarkOn } from "./remarks"
import { readWhen, type TermDays } from "./schedule-when"

export type ScheduleWords = TermDays & {
  stations: { id: string; name: string }[]
  kinds: TermRow[]
  providers: { id: string; name: string }[]
  /** Where the row names no station. */
  stationId?: string
}

/** What a row asks for. `repeats`: its days come from weekdays of a period, so that one that does not suit is left out, not wrong. */
export type SaidOfSessions = {
  stationId: string | null
  sessions: NewSession[]
  repeats: boolean
  /** Fields that the row says something about: of a session that is there already, only these change. */
  said: Set<string>
  wrong: Remark[]
  notes: Remark[]
}

/** Reads a row of a term's schedule: what is held, where, by whom, and each time that it is held. */
export function readSessions(
  { cells }: LedgerRecord,
  columns: LedgerColumn[],
  words: ScheduleWords,
): SaidOfSessions {
  const wrong: Remark[] = []
  const notes: Remark[] = []
  const no = (field: string, message: string, params?: Remark["params"]) =>
    void wrong.push(remarkOn(columns, field, message, params))
  const text = (field: string) => textOf(cells.get(field))
  const stationId = stationSaid()
  const kindCode = found(
    "kind",
    words.kinds.flatMap((k) => [k.name, k.nameEn].map((name) => ({ id: k.code, name }))),
  )
  if (text("kind") === "") no("kind", "required")
  const what = {
    kindCode: kindCode ?? "",
    providerId: found("provider", words.providers),
    place: short("place", 40),
    capacity: capacitySaid(),
    bookable: false,
    note: normaliseLines(proseOf(cells.get("note"))).slice(0, 300) || null,
  }
  const { occasions, repeats } = readWhen(cells, words, no)
  const sessions = occasions.map(({ day, opens, closes }) => ({
    ...what,
    startsAt: instantAt(day, opens),
    endsAt: instantAt(day, closes),
  }))
  return { stationId, sessions, repeats, said: new Set(cells.keys()), wrong, notes }

  function stationSaid() {
    const name = text("station")
    if (name === "") {
      if (!words.stationId) no("station", "required")
      return words.stationId ?? null
    }
    const named = words.stations.filter((station) => nameKey(station.name) === nameKey(name))
    if (named.length !== 1)
      no("station", named.length === 0 ? "stationUnknown" : "stationAmbiguous", { word: name })
    return named[0]?.id ?? null
  }

  function found(field: string, options: { id: string; name: string }[]): string | null {
    const word = text(field)
    if (word === "" || /^(?:无|\/|-)$/.test(word)) return null
    const exact = options.find(({ name }) => nameKey(name) === nameKey(word))
    if (exact) return exact.id
    // "理发" where the dictionary says "义务理发": taken where only one word can be meant, and said so.
    const near = options.filter(({ name }) => word.length > 1 && nameKey(name).includes(nameKey(word)))
    const [only] = near
    if (!only || new Set(near.map(({ id }) => id)).size > 1) no(field, "wordUnknown", { word })
    else notes.push(remarkOn(columns, field, "takenAs", { word, as: only.name }))
    return only?.id ?? null
  }

  function short(field: string, maximum: number): string {
    const line = normaliseText(proseOf(cells.get(field)))
    if (line.length > maximum) no(field, "tooLong", { maximum })
    return line
  }

  function capacitySaid(): number | null {
    const said = text("capacity")
    const number = /^(?:约|不超过|限)?(\d{1,4})(?:人|名|个)?(?:左右|以内)?$/.exec(said)?.[1]
    if (said !== "" && !Number(number)) no("capacity", "notAWholeNumber")
    return Number(number) || null
  }
}
