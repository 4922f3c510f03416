import {
  type ProblemKind,
  problemsOf,
  type SessionFacts,
  type SessionProblem,
  type Surroundings,
} from "../schedules/rules"
import type { Candidate } from "./rules"

/** Why a session is not proposed: a rule of the week that it would break, or one of these. */
export type Why = ProblemKind | "makeUpDay" | "over" | "retired" | "alreadyThere" | "full"

/** `doubts`: what is pointed out and does not stop the week from being published. */
export type Proposed = { session: SessionFacts; doubts: SessionProblem[] }
export type LeftOut = { session: SessionFacts; why: Why; about?: string }

type Given = {
  candidates: readonly Candidate[]
  /** The week as it stands, the cancelled ones too. */
  planned: readonly SessionFacts[]
  /** Of the week with its neighbours and the candidates' providers. */
  around: Surroundings
  /** What keeps a candidate from being written at all. */
  refused: (session: SessionFacts) => "over" | "retired" | null
  /** How many more sessions the week can hold. */
  room: number
}

/**
 * Which of the candidates fit, one after the other by their start: each is judged beside those that were let in before it, so that what
 * is proposed together can be published together.
 */
export function sift({ candidates, planned, around, refused, room }: Given): {
  fits: Proposed[]
  leftOut: LeftOut[]
} {
  const fits: Proposed[] = []
  const leftOut: LeftOut[] = []
  const siblings = [...around.siblings]
  const beside = { ...around, siblings }
  for (const { session, unwanted } of [...candidates].sort(inOrder)) {
    const leave = (why: Why, about?: string) => leftOut.push({ session, why, ...(about ? { about } : {}) })
    if (planned.some((other) => isTheSame(other, session))) leave("alreadyThere")
    else if (unwanted) leave(unwanted)
    else {
      const never = refused(session)
      const problems = problemsOf(session, beside)
      const blocks = problems.find(({ severity }) => severity === "blocks")
      if (never) leave(never)
      else if (blocks) leave(blocks.kind, blocks.about)
      else if (fits.length >= room) leave("full")
      else {
        fits.push({ session, doubts: problems })
        siblings.push(session)
      }
    }
  }
  return { fits, leftOut }
}

function inOrder({ session: a }: Candidate, { session: b }: Candidate): number {
  return a.startsAt.getTime() - b.startsAt.getTime() || (a.id < b.id ? -1 : 1)
}

// What was cancelled counts as well: nobody wants back what riders have been told does not take place.
function isTheSame(a: SessionFacts, b: SessionFacts): boolean {
  return (
    a.kindCode === b.kindCode &&
    a.place === b.place &&
    a.startsAt.getTime() === b.startsAt.getTime() &&
    a.endsAt.getTime() === b.endsAt.getTime()
  )
}
