import { toOffsetIso } from "@/lib/plain/clock"
import type { Prisma } from "@/lib/server/generated/client"
import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { SessionFacts } from "./rules"
import type { WeekChange } from "./undo-rules"
import type { LockedWeek } from "./week-rows"

type Told = { before?: SessionFacts[]; after?: SessionFacts[]; also?: Prisma.InputJsonObject }

/** Records what was done to a week; weeks are part of their station's history. */
export function recordWeek(
  tx: Tx,
  actor: Actor,
  action: string,
  { station, week }: Pick<LockedWeek, "station" | "week">,
  { before, after, also }: Told,
): Promise<void> {
  return record(tx, actor, {
    action,
    subject: ["station", station.id],
    areaCode: station.areaCode,
    ...(before ? { before: { week, sessions: before.map(said) } } : {}),
    after: { week, ...also, ...(after ? { sessions: after.map(said) } : {}) },
  })
}

function said({ startsAt, endsAt, cancelledAt, ...rest }: SessionFacts): Prisma.InputJsonObject {
  const { id, kindCode, providerId, place, capacity, bookable, note, cancelReason, changeReason } = rest
  return {
    id,
    kindCode,
    startsAt: toOffsetIso(startsAt),
    endsAt: toOffsetIso(endsAt),
    ...(providerId ? { providerId } : {}),
    ...(place ? { place } : {}),
    ...(capacity ? { capacity } : {}),
    ...(bookable ? { bookable } : {}),
    ...(note ? { note } : {}),
    ...(changeReason ? { changeReason } : {}),
    ...(cancelledAt ? { cancelled: cancelReason ?? "" } : {}),
  }
}

type Said = { id: string; kindCode: string; startsAt: string; endsAt: string } & Partial<{
  providerId: string
  place: string
  capacity: number
  bookable: boolean
  note: string
  changeReason: string
  cancelled: string
}>
type Event = { id: bigint; action: string; before: Prisma.JsonValue; after: Prisma.JsonValue }

/** A recorded change of a working copy, read back. */
export function changeOf({ id, action, before, after }: Event): WeekChange {
  const sessionsOf = (told: Prisma.JsonValue) =>
    ((told as { sessions?: Said[] } | null)?.sessions ?? []).map(factsOf)
  const redo = (after as { redo?: boolean } | null)?.redo ?? false
  return {
    id,
    action: action.replace("schedule.", ""),
    before: sessionsOf(before),
    after: sessionsOf(after),
    redo,
  }
}

function factsOf({ startsAt, endsAt, cancelled, ...rest }: Said): SessionFacts {
  return {
    providerId: null,
    place: "",
    capacity: null,
    bookable: false,
    note: null,
    changeReason: null,
    ...rest,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    cancelledAt: cancelled === undefined ? null : new Date(),
    cancelReason: cancelled ?? null,
  }
}
