import { type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { pseudonymOf } from "@/lib/server/device"
import { perMinute } from "@/lib/server/pace"
import { type RiderOrigin, turnsBeyond, turnsOf } from "@/lib/server/turns"
import { settings } from "../settings/reads"
import { scannedCode } from "../stations/scanned-code"
import type { Logged } from "./log-entries"
import { logOne } from "./log-queue"
import type { CheckInInput } from "./schema"

// No version of a code: it opens nothing, and yet a key that is known is answered.
const TOO_LATE = 0

/**
 * A rider at the door logs a visit, or attendance at a session, with the code that hangs there, is shown
 * there, or with the ticket of a scan. The same key is answered the same for
 * ever; another key of the same phone within `attendance.repeatMinutes`, or for the same session, is answered with the entry
 * that stands (`counted` false). Who floods is asked to wait, by this process as far as it knows, else in the statement that writes.
 */
export async function logVisitByScan(
  input: CheckInInput & { key: string },
  origin: RiderOrigin,
  now = new Date(),
): Promise<Result<Logged>> {
  const code = await scannedCode(input.stationId, input.code, now)
  if (!code) return refuse("codeExpired")
  const { wait, beyond } = turnsBeyond(await turnsOfScan(origin, input.stationId, now), now)
  if (wait > 0) return refuseForNow("tooMany", wait)
  const answer = await logOne({
    key: input.key,
    stationId: input.stationId,
    codeVersion: code.stands ? code.version : TOO_LATE,
    proof: code.proof,
    sessionId: input.sessionId ?? null,
    occupation: input.occupation,
    platform: input.platform ?? null,
    quantity: 1,
    at: null,
    pseudonym: pseudonymOf(origin.device),
    source: "SCAN",
    recordedBy: null,
    turns: beyond,
    now,
  })
  return !answer.ok && answer.code === "codeExpired" && !code.stands ? refuse("codeTooOld") : answer
}

async function turnsOfScan(origin: RiderOrigin, stationId: string, now: Date) {
  const rules = await settings()
  const paces = {
    phone: perMinute(rules["attendance.perPhoneMinute"]),
    address: perMinute(rules["attendance.perAddressMinute"]),
    station: perMinute(rules["attendance.perStationMinute"]),
  }
  return turnsOf("check-in", { ...origin, stationId }, paces, now)
}
