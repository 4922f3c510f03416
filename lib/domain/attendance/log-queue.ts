import { type EntryToLog, type LogAnswer, logEntries } from "./log-entries"
import { logRules } from "./log-rules"

type Waiting = { entry: EntryToLog; settle: (answer: LogAnswer) => void; fail: (error: unknown) => void }

/** Most entries of one statement, and statements at once. */
const MOST = 64
const LANES = 2

let waiting: Waiting[] = []
let running = 0

/**
 * Logs one entry. What arrives while the database is busy goes with the next statement, together: a station at which a hundred phones
 * are held up at once costs one lock of its sums and one commit, not a hundred. Alone, an entry is sent at once; nothing ever waits
 * for a timer.
 */
export function logOne(entry: EntryToLog): Promise<LogAnswer> {
  return new Promise((settle, fail) => {
    waiting.push({ entry, settle, fail })
    pump()
  })
}

function pump() {
  while (running < LANES && waiting.length > 0) {
    running++
    void send(take()).finally(() => {
      running--
      pump()
    })
  }
}

// A statement holds a key and a device once; their second tap goes with a later statement, and finds the first.
function take(): Waiting[] {
  const taken: Waiting[] = []
  const later: Waiting[] = []
  const seen = new Set<string>()
  for (const one of waiting) {
    const names = [
      `key ${one.entry.key}`,
      one.entry.pseudonym && `device ${one.entry.pseudonym.toString("hex")}`,
    ]
    if (taken.length === MOST || names.some((name) => name && seen.has(name))) later.push(one)
    else {
      taken.push(one)
      for (const name of names) if (name) seen.add(name)
    }
  }
  waiting = later
  return taken
}

async function send(batch: Waiting[]): Promise<void> {
  try {
    const answers = await logEntries(
      batch.map(({ entry }) => entry),
      await logRules(),
    )
    batch.forEach((one, index) => {
      one.settle(answers[index] as LogAnswer)
    })
  } catch (error) {
    // An entry that the database cannot take must not take the others with it.
    if (batch.length > 1) await Promise.all(batch.map((one) => send([one])))
    else batch[0]?.fail(error)
  }
}
