import { dayToDbDate, dbDateToDay } from "@/lib/plain/clock"
import type { Prisma } from "@/lib/server/generated/client"
import { type Rhythm, rhythmOf, ruleOf } from "./rhythm-rules"
import type { Pattern } from "./rules"

export const patternSelect = {
  id: true,
  kindCode: true,
  providerId: true,
  place: true,
  capacity: true,
  bookable: true,
  note: true,
  starts: true,
  ends: true,
  rule: true,
  fromDay: true,
  toDay: true,
  onHoliday: true,
  onMakeUpDay: true,
} satisfies Prisma.ServicePatternSelect

type Row = Prisma.ServicePatternGetPayload<{ select: typeof patternSelect }>

export function patternOfRow<R extends Row>({ fromDay, toDay, ...row }: R) {
  return { ...row, fromDay: dbDateToDay(fromDay), toDay: toDay && dbDateToDay(toDay) }
}

/** A pattern as it was said. */
export type Said = Omit<Pattern, "id" | "rule"> & { rhythm: Rhythm }

export function columnsOf({ rhythm, fromDay, toDay, ...rest }: Said) {
  return { ...rest, rule: ruleOf(rhythm), fromDay: dayToDbDate(fromDay), toDay: toDay && dayToDbDate(toDay) }
}

/** For the log: what was said, without what was left open. */
export function toldOf(said: Said): Prisma.InputJsonObject {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== ""))
}

export function saidOfRow(row: Row): Said {
  const { id: _, rule, ...rest } = patternOfRow(row)
  return { ...rest, rhythm: rhythmOf(rule) }
}
