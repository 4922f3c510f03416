import { toOffsetIso } from "@/lib/plain/clock"
import type { Problem } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import {
  type ProblemKind,
  problemsOf,
  type SessionFacts,
  type SessionProblem,
  type Surroundings,
} from "./rules"

/** Keys of messages/errors.json. */
const MESSAGES: Record<ProblemKind, string> = {
  alreadyStarted: "publishStarted",
  outsideWeek: "outsideItsWeek",
  placeTaken: "placeTaken",
  closed: "publishClosed",
  outsideHours: "publishOutsideHours",
  doubleBooked: "publishDoubleBooked",
  maybeDoubleBooked: "publishDoubleBooked",
  tooFar: "publishTooFar",
  providerAway: "publishProviderAway",
  overCapacity: "publishOverCapacity",
  notItsKind: "publishNotItsKind",
  declined: "publishDeclined",
  otherTimeProposed: "publishDeclined",
  holiday: "publishHoliday",
  alreadyOver: "inThePast",
}

/** What of a session stops its week from being published. */
export function blockingProblems(session: SessionFacts, around: Surroundings): SessionProblem[] {
  return problemsOf(session, around).filter(({ severity }) => severity === "blocks")
}

/** A session's problem for whoever wanted to publish it. */
export function problemToTell({ kind }: SessionProblem, { startsAt }: SessionFacts, path: string): Problem {
  const at = toOffsetIso(startsAt).slice(5, 16).replace("T", " ")
  return { path, message: MESSAGES[kind], params: { at } }
}

// Two who promise the same provider for the same hour must see each other: the second waits here until the first has committed.
export async function lockProviders(tx: Tx, sessions: readonly Pick<SessionFacts, "providerId">[]) {
  const ids = [...new Set(sessions.flatMap(({ providerId }) => providerId ?? []))]
  if (ids.length > 0)
    await tx.$queryRaw`SELECT FROM provider WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
}
