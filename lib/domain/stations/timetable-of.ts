import { type Day, dayToDbDate, dbDateToDay, type Weekday } from "@/lib/plain/clock"
import { isSpan, type Span } from "@/lib/plain/spans"
import type { Prisma } from "@/lib/server/generated/client"
import type { Timetable } from "./opening"

/** What of a station makes its timetable; `from` leaves out exceptions and closures that were over before that day. */
export function timetableSelect(from: Day) {
  const day = dayToDbDate(from)
  return {
    spans: {
      select: { weekday: true, opens: true, closes: true },
      orderBy: [{ weekday: "asc" }, { opens: "asc" }],
    },
    exceptions: {
      where: { day: { gte: day } },
      select: { day: true, spans: true, reason: true },
      orderBy: { day: "asc" },
    },
    closures: {
      where: { liftedAt: null, OR: [{ toDay: null }, { toDay: { gte: day } }] },
      select: { id: true, fromDay: true, toDay: true, reason: true },
      orderBy: { fromDay: "asc" },
    },
  } satisfies Prisma.StationSelect
}

type Row = Prisma.StationGetPayload<{ select: ReturnType<typeof timetableSelect> }>

export function timetableOf({ spans, exceptions, closures }: Row): Timetable {
  return {
    spans: spans.map((span) => ({ ...span, weekday: span.weekday as Weekday })),
    exceptions: exceptions.map(({ day, spans, reason }) => ({
      day: dbDateToDay(day),
      spans: spansOfJson(spans),
      reason,
    })),
    closures: closures.map(({ fromDay, toDay, reason }) => ({
      fromDay: dbDateToDay(fromDay),
      toDay: toDay && dbDateToDay(toDay),
      reason,
    })),
  }
}

function spansOfJson(json: Prisma.JsonValue): Span[] {
  if (!Array.isArray(json)) return []
  return (json as unknown as Span[]).filter(
    (span) => span !== null && typeof span === "object" && isSpan(span),
  )
}
