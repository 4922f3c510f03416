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

// One list a process, for all copies of this module that the bundler makes.
const kept = globalThis as typeof globalThis & { nuanyiHearers?: Set<Hearer> }

/** Calls `hearer` for every event, for as long as the process lives. */
export function onEvent(hearer: Hearer): void {
  kept.nuanyiHearers ??= new Set()
  kept.nuanyiHearers.add(hearer)
}

/**
 * Tells this process of what it has just committed. The database tells it as well, but some milliseconds later: whoever was
 * answered "done" must not read the old page.
 */
export function tell(events: readonly Announcement[]): void {
  for (const event of events) for (const hear of kept.nuanyiHearers ?? []) hear(event)
}

const RETRY_MS = 1_000

/**
 * Hears of what other processes commit, for as long as this one lives. `onGap` is called whenever announcements may have been missed:
 * after the connection was lost and made again.
 */
export function listen(onGap: () => void): void {
  const again = () => setTimeout(() => listen(onGap), RETRY_MS).unref()
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true })
  let ended = false
  const end = (error?: Error) => {
    if (ended) return
    ended = true
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
    .then(onGap, end)
}
