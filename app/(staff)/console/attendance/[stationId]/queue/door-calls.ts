import type { DoorJson } from "@/lib/web/attendance-json"
import type { PunchJson } from "@/lib/web/opening-json"
import type { Answer, Waiting } from "./waiting"

type Reply<T> = { value: T } | { status: number; code: string; detail: string } | null
/** The whole could not be settled: sent again later, as it is. */
export type Later = { later: "network" | "signedOut" }
export type Delivered = { answers: Map<string, Answer>; punched: PunchJson | null } | Later

type Batch = {
  items: {
    key: string
    entry: { id: string; day: string } | null
    problem: { title: string; detail: string } | null
  }[]
}

// Below this a difference between two clocks is the network's.
const CLOCK_SLACK_MS = 60_000
const AHEAD = "nuanyi:clock-ahead"
// A request that hangs must not hold the others back.
const PATIENCE_MS = 20_000

let ahead = keptAhead()

function keptAhead(): number {
  try {
    return Number(localStorage.getItem(AHEAD) ?? 0)
  } catch {
    return 0
  }
}

/** This moment by the server's clock: a phone's own may be wrong by hours, also after it was switched off and has no network. */
export function serverNow(): Date {
  return new Date(Date.now() + ahead)
}

function setClock(said: string | null): void {
  const difference = Date.parse(said ?? "") - Date.now()
  ahead = Math.abs(difference) > CLOCK_SLACK_MS ? difference : 0
  try {
    localStorage.setItem(AHEAD, String(ahead))
  } catch {
    // Without storage it is asked again at the next opening.
  }
}

/** Sends in the name of `userId`, or not at all: somebody else may have signed in on this device. */
async function call<T>(url: string, userId: string, body?: unknown): Promise<Reply<T>> {
  try {
    const response = await fetch(url, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        "content-type": "application/json",
        "accept-language": document.documentElement.lang,
        "x-acting-user": userId,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    setClock(response.headers.get("date"))
    const json = await response.json()
    if (response.ok) return { value: json }
    return { status: response.status, code: String(json.title), detail: String(json.detail ?? "") }
  } catch {
    return null
  }
}

const address = (stationId: string) => `/api/v1/stations/${stationId}/attendance`

/** Null when it could not be read. */
export async function readDoor(stationId: string, userId: string): Promise<DoorJson | null> {
  const reply = await call<DoorJson>(`${address(stationId)}?limit=10`, userId)
  return reply && "value" in reply ? reply.value : null
}

/** Sends what `nextToSend` chose: entries together, a void or a punch by itself. */
export async function deliver(batch: readonly Waiting[]): Promise<Delivered> {
  const [{ deed, stationId, userId, key, at }] = batch as [Waiting]
  if (deed.kind === "punch") {
    const body = { key, kind: deed.door, at }
    const reply = await call<PunchJson>(`/api/v1/stations/${stationId}/punches`, userId, body)
    const punched = reply && "value" in reply ? reply.value : null
    return outcome(batch, reply, punched)
  }
  if (deed.kind === "void") {
    const body = { entryId: deed.logged?.id, day: deed.logged?.day, reason: deed.reason }
    return outcome(batch, await call(`${address(stationId)}/voids`, userId, body))
  }
  const reply = await call<Batch>(address(stationId), userId, { entries: batch.flatMap(entryOf) })
  if (!reply || !("value" in reply)) return outcome(batch, reply)
  const answers = reply.value.items.map(({ key, entry, problem }): [string, Answer] => [
    key,
    {
      logged: entry && { id: entry.id, day: entry.day },
      refusal: problem && { code: problem.title, detail: problem.detail },
    },
  ])
  return { answers: new Map(answers), punched: null }
}

function entryOf({ key, at, deed }: Waiting) {
  if (deed.kind !== "entry") return []
  const { occupation, quantity, sessionId } = deed
  return [{ key, at, occupation, quantity, ...(sessionId ? { sessionId } : {}) }]
}

function outcome(
  batch: readonly Waiting[],
  reply: Reply<unknown>,
  punched: PunchJson | null = null,
): Delivered {
  if (!reply) return { later: "network" }
  if ("value" in reply)
    return { answers: new Map(batch.map(({ key }) => [key, { logged: null, refusal: null }])), punched }
  const { status, code, detail } = reply
  if (status === 401) return { later: "signedOut" }
  if (status === 429 || status >= 500) return { later: "network" }
  return {
    answers: new Map(batch.map(({ key }) => [key, { logged: null, refusal: { code, detail } }])),
    punched,
  }
}
