import type { Actor } from "@/lib/domain/audit/actor"
import type { World } from "./callers"
import { accountDeeds } from "./deeds/accounts"
import { attendanceDeeds } from "./deeds/attendance"
import { bookingDeeds } from "./deeds/bookings"
import { inspectionDeeds } from "./deeds/inspections"
import { ledgerDeeds } from "./deeds/ledgers"
import { needDeeds } from "./deeds/needs"
import { openingDeeds } from "./deeds/openings"
import { overviewDeeds } from "./deeds/overview"
import { platformDeeds } from "./deeds/platform"
import { scheduleDeeds } from "./deeds/schedules"
import { stationDeeds } from "./deeds/stations"

/** Lays out what the deed is done to, afresh each time, and hands back the deed itself. */
export type Deed = (world: World) => Promise<(actor: Actor) => unknown>

export const deeds: Record<string, Deed> = {
  ...stationDeeds,
  ...inspectionDeeds,
  ...needDeeds,
  ...scheduleDeeds,
  ...attendanceDeeds,
  ...bookingDeeds,
  ...platformDeeds,
  ...accountDeeds,
  ...overviewDeeds,
  ...openingDeeds,
  ...ledgerDeeds,
}
