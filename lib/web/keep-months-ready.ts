import { ensureAttendanceMonths } from "@/lib/domain/attendance/ensure-months"
import { log } from "@/lib/server/log"

const DAY_MS = 86_400_000

/** Sees once a day, from the start on, that the coming months of attendance have their partitions. */
export function keepMonthsReady(): void {
  const see = () =>
    ensureAttendanceMonths().catch((error: unknown) =>
      log.error({ err: error }, "the coming months of attendance could not be prepared"),
    )
  void see()
  setInterval(see, DAY_MS).unref()
}
