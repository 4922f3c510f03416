import { toOffsetIso } from "@/lib/plain/clock"
import type { AnswerKind } from "@/lib/server/generated/enums"

type Stretch = { startsAt: Date; endsAt: Date }
type Asked = Stretch & { providerId: string | null }

/** The last word of the provider that a session names. */
export type Answer = {
  providerId: string
  kind: AnswerKind
  /** When the session was to be at the time of the answer. */
  startsAt: Date
  endsAt: Date
  /** Why not, or what goes with the other time. */
  note: string | null
  proposedStartsAt: Date | null
  proposedEndsAt: Date | null
  answeredAt: Date
}

export type AnswerStanding = "accepted" | "declined" | "proposed" | "outdated"

/**
 * What an answer means for a session where it stands now: who proposed a time has accepted it, another time has to be asked anew, and
 * somebody else has said nothing yet.
 */
export function standingOfAnswer(answer: Answer | undefined, session: Asked): AnswerStanding | null {
  if (answer?.providerId !== session.providerId) return null
  if (proposedTime(answer) && isAt(session, proposedTime(answer))) return "accepted"
  if (!isAt(session, answer)) return "outdated"
  return STANDINGS[answer.kind]
}

const STANDINGS = { ACCEPTED: "accepted", DECLINED: "declined", PROPOSED: "proposed" } as const

/** The other time, where one is proposed. */
export function proposedTime({ proposedStartsAt, proposedEndsAt }: Answer): Stretch | null {
  return proposedStartsAt && proposedEndsAt && { startsAt: proposedStartsAt, endsAt: proposedEndsAt }
}

export function isAt(session: Stretch, time: Stretch | null): boolean {
  return (
    Number(session.startsAt) === Number(time?.startsAt) && Number(session.endsAt) === Number(time?.endsAt)
  )
}

export type AnswerProblem = { kind: "declined" | "otherTimeProposed"; about?: string }

/** What an answer holds against a session. */
export function answerProblem(answer: Answer | undefined, session: Asked): AnswerProblem | null {
  const standing = standingOfAnswer(answer, session)
  if (!answer || (standing !== "declined" && standing !== "proposed")) return null
  if (standing === "declined") return { kind: "declined", ...(answer.note ? { about: answer.note } : {}) }
  const time = proposedTime(answer)
  return { kind: "otherTimeProposed", ...(time ? { about: shortly(time) } : {}) }
}

/** 12-03 10:00–12:00 */
function shortly({ startsAt, endsAt }: Stretch): string {
  return `${toOffsetIso(startsAt).slice(5, 16).replace("T", " ")}–${toOffsetIso(endsAt).slice(11, 16)}`
}
