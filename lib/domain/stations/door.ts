import { addDays, dayOf } from "@/lib/plain/clock"
import type { Prisma } from "@/lib/server/generated/client"
import type { Timetable } from "./opening"
import { type Standing, standingOf } from "./standing-rules"
import { timetableOf, timetableSelect } from "./timetable-of"

/** What of a station says how its door stands, besides the timetable. */
export const doorWords = {
  punchKind: true,
  punchAt: true,
  doubtedAt: true,
  answeredAt: true,
  verifiedAt: true,
} satisfies Prisma.StationSelect

/** Both together. Yesterday is among it, because its night may run into today. */
export function doorSelect(now: Date) {
  return { ...doorWords, ...timetableSelect(addDays(dayOf(now), -1)) } satisfies Prisma.StationSelect
}

type Row = Prisma.StationGetPayload<{ select: ReturnType<typeof doorSelect> }>

export function doorOf(row: Row, now: Date): { timetable: Timetable; standing: Standing } {
  const timetable = timetableOf(row)
  return { timetable, standing: standingOf(timetable, row, now) }
}
