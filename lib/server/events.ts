import pg from "pg"
import { env } from "./env"
import { log } from "./log"

/** What the database announces of every recorded event (channel `nuanyi_event`). */
export type Announcement = {
  id: number
  action: string
  subjectType: string
  subjectId: string
  areaCode: string | null
}

const RETRY_MS = 1_000

/**
 * Listens for as long as the process lives. `onGap` is called whenever announcements may have been missed: after the connection was
 * lost and made again.
 */
export function listen(onEvent: (event: Announcement) => void, onGap: () => void): void {
  const again = () => setTimeout(() => listen(onEvent, onGap), RETRY_MS).unref()
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true })
  let ended = false
  const end = (error?: Error) => {
    if (ended) return
    ended = true
    log.warn({ err: error }, "the event channel was lost")
    client.end().catch(() => {})
    again()
  }
  client.on("notification", ({ payload }) => payload && onEvent(JSON.parse(payload)))
  client.on("error", end)
  client.on("end", () => end())
  client
    .connect()
    .then(() => client.query("LISTEN nuanyi_event"))
    .then(onGap, end)
}
