import type { DoorJson } from "@/lib/web/attendance-json"
import type { Change, Waiting } from "./waiting"

/** The station's day as the server told it last, and when, so that a page opened without network need not begin with an old one. */
export type Known = { stationId: string; readAt: string; door: DoorJson }

const NAME = "nuanyi-door"
const CHANGED = "nuanyi-door-changed"

let opened: Promise<IDBDatabase> | null = null
let changes: BroadcastChannel | null = null

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const asking = indexedDB.open(NAME, 1)
    asking.onupgradeneeded = () => {
      const waiting = asking.result.createObjectStore("waiting", { keyPath: "order", autoIncrement: true })
      waiting.createIndex("station", "stationId")
      asking.result.createObjectStore("known", { keyPath: "stationId" })
    }
    asking.onsuccess = () => {
      // A newer page in another tab must not wait for this one.
      asking.result.onversionchange = () => {
        asking.result.close()
        opened = null
      }
      resolve(asking.result)
    }
    asking.onerror = () => {
      opened = null
      reject(asking.error)
    }
  })
  return opened
}

/** Everything that was done at a station from this device and is not known to be in the database, in the order of the taps. */
export async function waitingAt(stationId: string): Promise<Waiting[]> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const asked = database.transaction("waiting").objectStore("waiting").index("station").getAll(stationId)
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/**
 * Changes what waits at a station in one transaction: what `decide` saw is what it changes, whatever other tabs do. When it answers, the
 * change is on the disk: a battery may die.
 * @param known is kept with it
 */
export async function changeWaiting(
  stationId: string,
  decide: (list: Waiting[]) => Change & { added?: Omit<Waiting, "order"> | null },
  known?: Known,
): Promise<void> {
  const database = await open()
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(["waiting", "known"], "readwrite", { durability: "strict" })
    const store = transaction.objectStore("waiting")
    const asked = store.index("station").getAll(stationId)
    asked.onsuccess = () => {
      const { put, drop, added } = decide(asked.result)
      for (const one of drop) store.delete(one.order)
      for (const one of put) store.put(one)
      if (added) store.add(added)
      if (known) transaction.objectStore("known").put(known)
    }
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
  changes ??= new BroadcastChannel(CHANGED)
  changes.postMessage(stationId)
}

export async function knownAt(stationId: string): Promise<Known | null> {
  const database = await open()
  return new Promise((resolve, reject) => {
    const asked = database.transaction("known").objectStore("known").get(stationId)
    asked.onsuccess = () => resolve(asked.result ?? null)
    asked.onerror = () => reject(asked.error)
  })
}

/** Tells when something of a station has changed, in this tab or another. Answers how to stop. */
export function watchWaiting(stationId: string, changed: () => void): () => void {
  const channel = new BroadcastChannel(CHANGED)
  channel.onmessage = ({ data }) => data === stationId && changed()
  return () => channel.close()
}
