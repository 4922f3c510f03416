import type { DoorJson } from "@/lib/web/attendance-json"
import type { PunchJson } from "@/lib/web/opening-json"
import type { Answer, Tap } from "./door-state"

/** The server's answer; null when it did not come, `detail` when it says why not. */
type Reply<T> = { value: T } | { detail: string; status: number } | null

// Below this a difference between two clocks is the network's.
const CLOCK_SLACK_MS = 60_000
let ahead = 0

/** This moment by the server's clock: a phone's own may be wrong by hours. */
export function serverNow(): Date {
  return new Date(Date.now() + ahead)
}

async function call<T>(url: string, body?: unknown): Promise<Reply<T>> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: { "content-type": "application/json", "accept-language": document.documentElement.lang },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const difference = Date.parse(response.headers.get("date") ?? "") - Date.now()
    ahead = Math.abs(difference) > CLOCK_SLACK_MS ? difference : 0
    const json = await response.json()
    return response.ok ? { value: json } : { detail: String(json.detail ?? ""), status: response.status }
  } catch {
    return null
  }
}

const address = (stationId: string) => `/api/v1/stations/${stationId}/attendance`

export function readDoor(stationId: string): Promise<Reply<DoorJson>> {
  return call(`${address(stationId)}?limit=10`)
}

export function sendTaps(stationId: string, taps: Tap[]): Promise<Reply<{ items: Answer[] }>> {
  const entries = taps.map(({ key, occupation, quantity, sessionId, at }) => ({
    key,
    occupation,
    quantity,
    at,
    ...(sessionId ? { sessionId } : {}),
  }))
  return call(address(stationId), { entries })
}

export function sendVoid(
  stationId: string,
  entry: { id: string; day: string },
  reason: string,
): Promise<Reply<unknown>> {
  return call(`${address(stationId)}/voids`, { entryId: entry.id, day: entry.day, reason })
}

export type PunchTap = { key: string; kind: "OPEN" | "CLOSE"; at: string }

export function sendPunch(stationId: string, punch: PunchTap): Promise<Reply<PunchJson>> {
  return call(`/api/v1/stations/${stationId}/punches`, punch)
}
