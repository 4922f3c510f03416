import type { PunchJson } from "@/lib/web/opening-json"
import { deliver, type Later, readDoor, serverNow } from "./door-calls"
import { nextToSend, settle, type Waiting } from "./waiting"
import { changeWaiting, waitingAt } from "./waiting-store"

type Heard = { onPunched: (punch: PunchJson) => void }

// One tab sends at a time, in order. The keys make an entry one row without this too, where a browser has no locks.
function oneTabAtATime<T>(stationId: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks ? navigator.locks.request(`nuanyi-door:${stationId}`, work) : work()
}

/** Sends what a person has waiting at a station, in the order of the taps, until all is settled or something is in the way. */
export function sendWaiting(
  stationId: string,
  userId: string,
  { onPunched }: Heard,
): Promise<"done" | Later["later"]> {
  return oneTabAtATime(stationId, async () => {
    for (;;) {
      const batch = await takeNext(stationId, userId)
      if (batch.length === 0) return "done"
      const delivered = await deliver(batch)
      if ("later" in delivered) return delivered.later
      await changeWaiting(stationId, (list) => settle(list, delivered.answers))
      if (delivered.punched) onPunched(delivered.punched)
    }
  })
}

// Marked before it is sent: whoever takes a tap back in another tab must know that it may be on its way.
async function takeNext(stationId: string, userId: string): Promise<Waiting[]> {
  let batch: Waiting[] = []
  await changeWaiting(stationId, (list) => {
    batch = nextToSend(list.filter((one) => one.userId === userId)).map((one) => ({ ...one, tried: true }))
    return { put: batch, drop: [] }
  })
  return batch
}

/** Reads the server's sums and keeps them. While something may be on its way they may hold it or not: then they are not taken. */
export function readSums(stationId: string, userId: string): Promise<void> {
  return oneTabAtATime(stationId, async () => {
    const before = await waitingAt(stationId)
    if (before.some(({ tried, state }) => tried && state === "waiting")) return
    const door = await readDoor(stationId, userId)
    if (!door) return
    const seen = before.filter(({ state }) => state === "settled")
    const known = { stationId, readAt: serverNow().toISOString(), door }
    await changeWaiting(stationId, () => ({ put: [], drop: seen }), known)
  })
}
