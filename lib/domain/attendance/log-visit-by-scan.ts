import { type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { pseudonymOf } from "@/lib/server/device"
import { newPace } from "@/lib/server/pace"
import { codeVersionOf } from "../stations/code"
import type { Logged } from "./log-entries"
import { logOne } from "./log-queue"
import type { CheckInInput } from "./schema"

const waitOf = newPace({ burst: 30, earnMs: 2_000 })

/**
 * A rider at the door logs a visit, or attendance at a session, with the code that hangs there. The same key is answered the same for
 * ever; another key of the same phone within `attendance.repeatMinutes`, or for the same session, is answered with the entry
 * that stands (`counted` false).
 * @param origin device: what the phone's cookie holds (lib/server/device.ts)
 */
export async function logVisitByScan(
  input: CheckInInput & { key: string },
  origin: { device: string },
  now = new Date(),
): Promise<Result<Logged>> {
  const wait = waitOf(origin.device)
  if (wait > 0) return refuseForNow("tooMany", wait)
  const codeVersion = codeVersionOf(input.stationId, input.code)
  if (codeVersion === null) return refuse("codeExpired")
  return logOne({
    key: input.key,
    stationId: input.stationId,
    codeVersion,
    sessionId: input.sessionId ?? null,
    occupation: input.occupation,
    platform: input.platform ?? null,
    quantity: 1,
    at: null,
    pseudonym: pseudonymOf(origin.device),
    source: "SCAN",
    recordedBy: null,
    now,
  })
}
