import { createHash, randomBytes } from "node:crypto"
import { ok, type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { pool } from "@/lib/server/db"
import { bucketOf, type Turn } from "@/lib/server/turns"
import type { CodeProof } from "../stations/scanned-code"
import { LOG_STATEMENT, LOG_STATEMENT_IN_TURN } from "./log-statement"
import { AHEAD_MINUTES, contentOf, type EntrySource, SESSION_MARGIN_MINUTES } from "./rules"
import type { Occupation } from "./schema"

export type EntryToLog = {
  key: string
  stationId: string
  /** Of the code that was scanned, 0 of one that came too late; null when staff log. */
  codeVersion: number | null
  /** How strong that code is; null when staff log. */
  proof: CodeProof | null
  sessionId: string | null
  occupation: Occupation
  platform: string | null
  quantity: number
  /** When it was said to be; null is now. */
  at: Date | null
  pseudonym: Buffer | null
  source: EntrySource
  recordedBy: string | null
  /** What the tap must still be granted by all processes; staff are never asked to wait. */
  turns: readonly Turn[]
  now: Date
}

/** What every caller hears, the first and the tenth time: `counted` is false where an earlier tap of the same phone stands for this one. */
export type Logged = {
  id: string
  /** Business day; with the id it finds the entry. */
  day: string
  stationId: string
  at: Date
  sessionId: string | null
  counted: boolean
}

export type LogRefusal =
  | "keyReused"
  | "notFound"
  | "codeExpired"
  | "printedCodeOff"
  | "stationNotOpen"
  | "platformUnknown"
  | "inTheFuture"
  | "tooLate"
  | "sessionNotHere"
  | "sessionCancelled"
  | "sessionNotNow"
  | "tooMany"

export type LogAnswer = Result<Logged, LogRefusal>
export type LogRules = { lateHours: number; repeatMinutes: number }

type Row = {
  key: string
  verdict: LogRefusal | null
  /** ms; only for too many. */
  wait: number | null
  won: boolean
  id: string
  day: string
  at: Date
  sessionId: string | null
  counted: boolean
}

const TRIES = 6
// Serialisation failure, deadlock; the connection was ended by the server or lost. Keys make it safe to ask again.
const PASSING = new Set(["40001", "40P01", "57P01", "57P02", "57P03", "08006", "ECONNRESET", "ECONNREFUSED"])

/**
 * Logs entries with different keys in one statement, one answer for each in their order. An entry that is refused keeps none of the
 * others from being written; an exception means that nothing was. At most one entry of a device may be among them.
 */
export async function logEntries(entries: readonly EntryToLog[], rules: LogRules): Promise<LogAnswer[]> {
  const answers = new Map<string, LogAnswer>()
  for (let attempt = 1; answers.size < entries.length; attempt++) {
    const open = entries.filter(({ key }) => !answers.has(key))
    try {
      for (const row of await ask(open, rules))
        if (row.verdict || row.won) answers.set(row.key, answerOf(row, open))
      // What is still open lost its key to another transaction that has committed by now.
      if (attempt === TRIES && answers.size < entries.length) throw new Error("a key stayed unsettled")
    } catch (error) {
      if (attempt === TRIES || !isPassing(error)) throw error
    }
  }
  return entries.map(({ key }) => answers.get(key) as LogAnswer)
}

function answerOf(row: Row, entries: readonly EntryToLog[]): LogAnswer {
  if (row.wait) return refuseForNow("tooMany", row.wait)
  if (row.verdict) return refuse(row.verdict)
  const { id, day, at, sessionId, counted } = row
  const stationId = entries.find(({ key }) => key === row.key)?.stationId as string
  return ok({ id, day, stationId, at, sessionId, counted })
}

async function ask(entries: readonly EntryToLog[], rules: LogRules): Promise<Row[]> {
  const column = <T>(of: (entry: EntryToLog) => T) => entries.map(of)
  const turns = entries.flatMap(({ key, turns }) => turns.map((turn) => ({ key, ...turn })))
  const { rows } = await pool().query<Row>({
    ...(turns.length > 0
      ? { name: "log-attendance-in-turn", text: LOG_STATEMENT_IN_TURN }
      : { name: "log-attendance", text: LOG_STATEMENT }),
    values: [
      column((e) => e.key),
      column(digestOf),
      column((e) => newEntryId(e.now)),
      column((e) => e.stationId),
      column((e) => e.codeVersion),
      column((e) => e.sessionId),
      column((e) => e.occupation),
      column((e) => e.platform),
      column((e) => e.quantity),
      column((e) => e.at),
      column((e) => e.pseudonym),
      column((e) => e.source),
      column((e) => e.recordedBy),
      column((e) => e.now),
      column((e) => e.proof),
      `${AHEAD_MINUTES} minutes`,
      `${rules.lateHours} hours`,
      `${SESSION_MARGIN_MINUTES} minutes`,
      `${rules.repeatMinutes} minutes`,
      ...(turns.length > 0
        ? [
            turns.map(({ key }) => key),
            turns.map(bucketOf),
            turns.map(({ burst }) => burst),
            turns.map(({ earnMs }) => earnMs),
          ]
        : []),
    ],
  })
  return rows
}

function digestOf(entry: EntryToLog): Buffer {
  return createHash("sha256").update(contentOf(entry)).digest()
}

/** UUID version 7 (RFC 9562): grows with time, so that the newest rows of a partition lie together. */
function newEntryId(now: Date): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  const hex = bytes.toString("hex")
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")
}

function isPassing(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string }
  return PASSING.has(code ?? "") || /Connection terminated/.test(message ?? "")
}
