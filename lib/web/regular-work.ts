import { ensureAttendanceMonths } from "@/lib/domain/attendance/ensure-months"
import { forgetOldBookings } from "@/lib/domain/bookings/forget-old-bookings"
import { raiseRoutineTasks } from "@/lib/domain/inspections/raise-routine-tasks"
import { forgetOldTaps } from "@/lib/domain/needs/forget-old-taps"
import { forgetOldMonths } from "@/lib/domain/riders/forget-old-months"
import { log } from "@/lib/server/log"
import { forgetFullBuckets } from "@/lib/server/turns"

const HOUR_MS = 3_600_000

/** What the house does by itself. Each may be done by several processes at once, and again at any time. */
const WORK: Record<string, () => Promise<unknown>> = {
  "the coming months of attendance could not be prepared": ensureAttendanceMonths,
  "the inspections whose turn has come could not be raised": raiseRoutineTasks,
  "riders' old wishes could not be removed": forgetOldTaps,
  "the link of old visits to phones could not be ended": forgetOldMonths,
  "riders' old bookings could not be forgotten": forgetOldBookings,
  "what is known of floods could not be removed": forgetFullBuckets,
}

/** Does the regular work once at the start, and every hour. One that fails keeps no other from being done. */
export function doRegularWork(): void {
  const once = async () => {
    for (const [failure, work] of Object.entries(WORK))
      await work().catch((error: unknown) => log.error({ err: error }, failure))
  }
  void once()
  setInterval(once, HOUR_MS).unref()
}
