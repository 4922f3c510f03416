import pg from "pg"
import { env } from "./env"
import { log } from "./log"

/** What is told of every recorded event, by the database (channel `nuanyi_event`) and inside the process that recorded it. */
export type Announcement = {
  action: string
  subjectType: string
  subjectId: string
  areaCode: string | null
}

type Hearer = (event: Announcement) => void

type Ears = { hearers: Set<Hearer>; afterGap: Set<() => void>; hearsAll: boolean }

// One a process, for all copies of this module that the bundler makes.
const process = globalThis as typeof globalThis & { nuanyiEars?: Ears }

function ears(): Ears {
  process.nuanyiEars ??= { hearers: new Set(), afterGap: new Set(), hearsAll: false }
  return process.nuanyiEars
}

/** Calls `hearer` for every event, for as long as the process lives. */
export function onEvent(hearer: Hearer): void {
  ears().hearers.add(hearer)
}

/** Calls `forget` whenever announcements may have been missed: before listening begins, and again after the connection was lost. */
export function onGap(forget: () => void): void {
  ears().afterGap.add(forget)
}

/** Whether this process hears of every change at the moment, other processes' changes too. */
export function hearsAll(): boolean {
  return ears().hearsAll
}

/**
 * Tells this process of what it has just committed. The database tells it as well, but some milliseconds later: whoever was
 * answered "done" must not read the old page.
 */
export function tell(events: readonly Announcement[]): void {
  for (const event of events) for (const hear of ears().hearers) hear(event)
}

const RETRY_MS = 1_000

/** Hears of what other processes commit, for as long as this one lives. */
export function listen(): void {
  const again = () => setTimeout(listen, RETRY_MS).unref()
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true })
  let ended = false
  const end = (error?: Error) => {
    if (ended) return
    ended = true
    ears().hearsAll = false
    log.warn({ err: error }, "the event channel was lost")
    client.end().catch(() => {})
    again()
  }
  client.on("notification", ({ payload }) => payload && tell([JSON.parse(payload)]))
  client.on("error", end)
  client.on("end", () => end())
  client
    .connect()
    .then(() => client.query("LISTEN nuanyi_event"))
    .then(() => {
      for (const forget of ears().afterGap) forget()
      ears().hearsAll = true
    }, end)
}
