import { dayOf, dayToDbDate } from "@/lib/plain/clock"
import { ok, type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { weekOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { pseudonymOf } from "@/lib/server/device"
import { type RiderOrigin, turnsOf, waitOf } from "@/lib/server/turns"
import type { NeedInput } from "./schema"

// Whoever throws the cookie away is a new device each time: what all of them together may do at one station is bounded too.
const PACES = {
  phone: { burst: 12, earnMs: 30_000 },
  address: { burst: 200, earnMs: 10_000 },
  station: { burst: 100, earnMs: 20_000 },
}

/**
 * A rider says what they would like a station to offer, and when it would suit. In one week a device counts once for each service: another
 * tap moves the first to the station and time that were named last (`counted` false).
 */
export async function tapNeed(
  { stationId, kindCode, timeOfDay }: NeedInput,
  origin: RiderOrigin,
  now = new Date(),
): Promise<Result<{ counted: boolean }, "tooMany" | "notFound">> {
  const wait = await waitOf(turnsOf("need", { ...origin, stationId }, PACES, now), now)
  if (wait > 0) return refuseForNow("tooMany", wait)
  const day = dayOf(now)
  // One statement: only an open station and a service in use are counted, and of two taps at once the unique key makes one row.
  const [tap] = await db.$queryRaw<{ counted: boolean }[]>`
    INSERT INTO need_tap (week, day, at, station_id, area_code, kind_code, time_of_day, pseudonym)
    SELECT ${weekOf(day)}, ${dayToDbDate(day)}::date, ${now}, s.id, s.area_code, k.code,
      ${timeOfDay}::"TimeOfDay", ${pseudonymOf(origin.device)}
    FROM station s, term k
    WHERE s.id = ${stationId}::uuid AND s.state = 'OPEN'
      AND k.code = ${kindCode} AND k.list = 'SERVICE_KIND' AND k.retired_at IS NULL
    ON CONFLICT (week, kind_code, pseudonym) DO UPDATE SET day = EXCLUDED.day, at = EXCLUDED.at,
      station_id = EXCLUDED.station_id, area_code = EXCLUDED.area_code, time_of_day = EXCLUDED.time_of_day
    RETURNING xmax = 0 AS counted`
  return tap ? ok(tap) : refuse("notFound")
}
