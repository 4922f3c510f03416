import type { comingCodes } from "@/lib/domain/stations/code-of-station"
import { toOffsetIso } from "@/lib/plain/clock"

type Door = NonNullable<Awaited<ReturnType<typeof comingCodes>>>

/** A station's coming codes as the HTTP API says them, and as its screen holds them. */
export function screenJson({ id, open, codes }: Door, now: Date) {
  return {
    stationId: id,
    open,
    now: toOffsetIso(now),
    items: codes.map(({ code, from, until }) => ({
      code,
      from: toOffsetIso(from),
      until: toOffsetIso(until),
    })),
  }
}

export type ScreenJson = ReturnType<typeof screenJson>
