import { addDays, dayOf } from "@/lib/plain/clock"
import type { Prisma } from "@/lib/server/generated/client"
import { standingOf } from "./standing-rules"
import { timetableOf, timetableSelect } from "./timetable-of"

/** What of a station says how its door stands, besides the timetable. */
export const doorWords = {
  punchKind: true,
  punchAt: true,
  doubtedAt: true,
  answeredAt: true,
  verifiedAt: true,
} satisfies Prisma.StationSelect

/** Both together, with the days before whose nights may run into those that `turnedAt` looks back on. */
export function doorSelect(now: Date) {
  return { ...doorWords, ...timetableSelect(addDays(dayOf(now), -2)) } satisfies Prisma.StationSelect
}

type Row = Prisma.StationGetPayload<{ select: ReturnType<typeof doorSelect> }>

/** How a door stands, and what else was read of the station. */
export function doorOf<R extends Row>(row: R, now: Date) {
  const { spans, exceptions, closures, punchKind, punchAt, doubtedAt, answeredAt, ...facts } = row
  const timetable = timetableOf({ spans, exceptions, closures })
  const { verifiedAt } = row
  const words = { punchKind, punchAt, doubtedAt, answeredAt, verifiedAt }
  return { facts, timetable, standing: standingOf(timetable, words, now) }
}
