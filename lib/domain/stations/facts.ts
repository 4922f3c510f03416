import { type Day, dayToDbDate, dbDateToDay } from "@/lib/plain/clock"
import type { Span } from "@/lib/plain/spans"
import type { Prisma } from "@/lib/server/generated/client"
import type { Tx } from "@/lib/server/transaction"
import type { StationInput } from "./schema"

/** Everything written about a station, to be compared with what is to be written. */
export const factsSelect = {
  name: true,
  nameEn: true,
  kindCode: true,
  areaCode: true,
  address: true,
  lng: true,
  lat: true,
  hostName: true,
  contactName: true,
  contactPhone: true,
  capacity: true,
  accessNotes: true,
  facilities: {
    select: { kindCode: true, slots: true, priceFen: true, note: true },
    orderBy: { position: "asc" },
  },
  spans: {
    select: { weekday: true, opens: true, closes: true },
    orderBy: [{ weekday: "asc" }, { opens: "asc" }],
  },
  exceptions: { select: { day: true, spans: true, reason: true }, orderBy: { day: "asc" } },
  effects: {
    select: { what: true, before: true, after: true, measuredOn: true, note: true },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.StationSelect

type Row = Prisma.StationGetPayload<{ select: typeof factsSelect }>

/** A row in the shape of the input that would write it. */
export function factsOf(row: Row): StationInput {
  return {
    ...row,
    spans: row.spans as StationInput["spans"],
    exceptions: row.exceptions.map(({ day, spans, reason }) => ({
      day: dbDateToDay(day),
      spans: spans as Span[],
      reason,
    })),
    effects: row.effects.map(({ measuredOn, ...rest }) => ({ ...rest, measuredOn: dbDateToDay(measuredOn) })),
  }
}

type Lists = Pick<StationInput, "facilities" | "spans" | "exceptions" | "effects">

/** In the order in which they are read back. */
export function inOrder<T extends Partial<StationInput>>(input: T): T {
  const spans = input.spans && [...input.spans].sort((a, b) => a.weekday - b.weekday || a.opens - b.opens)
  const exceptions = input.exceptions && [...input.exceptions].sort((a, b) => (a.day < b.day ? -1 : 1))
  return { ...input, ...(spans ? { spans } : {}), ...(exceptions ? { exceptions } : {}) }
}

const dated = (day: Day) => dayToDbDate(day)

/** Writes the lists that are given anew in place of those that were there. */
export async function writeLists(tx: Tx, stationId: string, lists: Partial<Lists>): Promise<void> {
  const { facilities, spans, exceptions, effects } = lists
  const where = { stationId }
  if (facilities) {
    await tx.facility.deleteMany({ where })
    await tx.facility.createMany({ data: facilities.map((f, position) => ({ stationId, position, ...f })) })
  }
  if (spans) {
    await tx.openingSpan.deleteMany({ where })
    await tx.openingSpan.createMany({ data: spans.map((span) => ({ stationId, ...span })) })
  }
  if (exceptions) {
    await tx.openingException.deleteMany({ where })
    await tx.openingException.createMany({
      data: exceptions.map(({ day, ...rest }) => ({ stationId, day: dated(day), ...rest })),
    })
  }
  if (effects) {
    await tx.effectMeasure.deleteMany({ where })
    await tx.effectMeasure.createMany({
      data: effects.map(({ measuredOn, ...rest }, position) => ({
        stationId,
        position,
        measuredOn: dated(measuredOn),
        ...rest,
      })),
    })
  }
}
