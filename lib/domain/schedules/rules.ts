import { addDays, type Day, dayOf } from "@/lib/plain/clock"
import { mondayOf, type Week } from "@/lib/plain/week"
import type { StationState } from "@/lib/server/generated/enums"
import type { Holiday } from "../holidays/holiday"
import { isOpenThroughout, type Timetable } from "../stations/opening"
import { type Answer, answerProblem } from "./answer-rules"
import { type Availability, availabilityProblems, sharesADay } from "./availability-rules"
import { tooClose } from "./travel-rules"

/** What a session says, in the working copy as in a publication. */
export type SessionFacts = {
  id: string
  kindCode: string
  providerId: string | null
  startsAt: Date
  endsAt: Date
  /** Where in the station; "" is the station as a whole. */
  place: string
  capacity: number | null
  /** Whether riders book its places. */
  bookable: boolean
  note: string | null
  cancelledAt: Date | null
  cancelReason: string | null
  /** Why it is not as riders first read it. */
  changeReason: string | null
}

/** Of a session that nobody has cancelled or changed. */
export const asPlanned = { cancelledAt: null, cancelReason: null, changeReason: null } as const

/**
 * A station announces its weeks from its approval on: it may fill the first week before it opens, and put right what it announced while
 * it is suspended. Riders read a week only while the station is open.
 */
export const PUBLISHABLE_STATES: readonly StationState[] = ["APPROVED", "OPEN", "SUSPENDED"]

type Stretch = { startsAt: Date; endsAt: Date }

/** When a provider is expected at another station. */
export type Engagement = Stretch & {
  providerId: string
  /** Null where the viewer may not see which station. */
  station: string | null
  /** Riders have been told; a mere draft elsewhere may still move. */
  published: boolean
  /** The way from there. */
  travelMinutes: number
}

export type WeekRules = Record<
  "holidayBlocks" | "outsideHoursBlocks" | "doubleBookingBlocks" | "declinedBlocks",
  boolean
>

/** What a session is judged by. */
export type Surroundings = {
  week: Week
  timetable: Timetable
  holidays: Record<Day, Holiday>
  /** Sessions of the same station that stand; the one that is judged may be among them. */
  siblings: readonly SessionFacts[]
  engagements: readonly Engagement[]
  /** Of every provider that the sessions name, by its id. */
  availability: Record<string, Availability>
  /** What the providers have said last, by session. */
  answers: Record<string, Answer>
  /** What riders read now. */
  published: readonly SessionFacts[]
  rules: WeekRules
  now: Date
}

export const PROBLEM_KINDS = [
  "alreadyStarted",
  "outsideWeek",
  "placeTaken",
  "closed",
  "outsideHours",
  "doubleBooked",
  "maybeDoubleBooked",
  "tooFar",
  "providerAway",
  "overCapacity",
  "notItsKind",
  "declined",
  "otherTimeProposed",
  "holiday",
  "alreadyOver",
] as const
export type ProblemKind = (typeof PROBLEM_KINDS)[number]
export type SessionProblem = {
  kind: ProblemKind
  /** Whether it stops the week from being published, or is only pointed out. */
  severity: "blocks" | "warns"
  /** The other station, the closure's reason: what the words name. */
  about?: string
}

/** Half open: a session may start at the minute another ends. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}

/** Whether a session belongs to a week: it does by its start, in Shanghai; it may run past the week's last midnight. */
export function startsIn(week: Week, startsAt: Date): boolean {
  const monday = mondayOf(week)
  const day = dayOf(startsAt)
  return day >= monday && day <= addDays(monday, 6)
}

/** All that is wrong with a session where it stands, the gravest first. Of a cancelled one only that it was over before. */
export function problemsOf(session: SessionFacts, around: Surroundings): SessionProblem[] {
  const { week, timetable, rules, now } = around
  const problems: SessionProblem[] = []
  const add = (kind: ProblemKind, blocks: boolean, about?: string) =>
    problems.push({ kind, severity: blocks ? "blocks" : "warns", ...(about ? { about } : {}) })

  const read = around.published.find(({ id }) => id === session.id)
  if (read && rewritesThePast(read, session, now)) add("alreadyStarted", true)
  if (session.cancelledAt) return problems
  if (!read && session.endsAt <= now) add("alreadyOver", false)

  const others = around.siblings.filter(
    (other) => other.id !== session.id && !other.cancelledAt && overlap(other, session),
  )
  if (!startsIn(week, session.startsAt)) add("outsideWeek", true)
  if (others.some((other) => other.place === session.place)) add("placeTaken", true)

  const closure = timetable.closures.find((days) => sharesADay(session, days))
  if (closure) add("closed", true, closure.reason)
  else if (!isOpenThroughout(timetable, session.startsAt, session.endsAt))
    add("outsideHours", rules.outsideHoursBlocks)

  const { providerId } = session
  if (providerId) {
    const engaged = around.engagements.filter((e) => e.providerId === providerId)
    const elsewhere = engaged.filter((e) => overlap(e, session))
    const far = engaged.find((e) => tooClose(e, session, e.travelMinutes))
    const sure = elsewhere.find((e) => e.published)
    if (sure) add("doubleBooked", rules.doubleBookingBlocks, sure.station ?? undefined)
    else if (others.some((other) => other.providerId === providerId))
      add("doubleBooked", rules.doubleBookingBlocks)
    else if (elsewhere[0]) add("maybeDoubleBooked", false, elsewhere[0].station ?? undefined)
    else if (far) add("tooFar", false, far.station ?? undefined)
    // What has begun is not undone by an absence that was written down afterwards.
    for (const { kind, about } of problemsWithProvider(session, around))
      add(kind, kind === "providerAway" && session.startsAt > now, about)
    const against = session.startsAt > now && answerProblem(around.answers[session.id], session)
    if (against) add(against.kind, against.kind === "declined" && rules.declinedBlocks, against.about)
  }
  if (around.holidays[dayOf(session.startsAt)]?.kind === "off") add("holiday", rules.holidayBlocks)
  return problems.sort((a, b) => Number(b.severity === "blocks") - Number(a.severity === "blocks"))
}

function problemsWithProvider(session: SessionFacts, { availability, siblings, week }: Surroundings) {
  const known = availability[session.providerId ?? ""]
  if (!known) return []
  const others = siblings.filter(({ id, providerId, cancelledAt, startsAt }) => {
    return id !== session.id && providerId === session.providerId && !cancelledAt && startsIn(week, startsAt)
  })
  return availabilityProblems(session, known, [...others, session])
}

/** What was announced and has begun is a fact: its place in time, its kind and its provider stand, and once over it cannot be cancelled. */
function rewritesThePast(read: SessionFacts, session: SessionFacts, now: Date): boolean {
  if (read.cancelledAt) return false
  if (session.cancelledAt) return read.endsAt <= now
  const fixed = ["startsAt", "kindCode", "providerId", "place"] as const
  if (read.endsAt <= now && Number(read.endsAt) !== Number(session.endsAt)) return true
  return read.startsAt <= now && fixed.some((field) => plain(read[field]) !== plain(session[field]))
}

function plain(value: string | Date | null) {
  return value instanceof Date ? value.getTime() : value
}

export type Placing = {
  was?: SessionFacts
  /** As riders read it. */
  published?: SessionFacts
  after: SessionFacts
  now: Date
}

/** Why a session may not be put where `after` says; null if it may. */
export function placingRefusal({ was, published, after, now }: Placing) {
  if (was?.cancelledAt) return "cancelledStays"
  if (published && rewritesThePast(published, after, now)) return "sessionStarted"
  const moved =
    Number(was?.startsAt) !== Number(after.startsAt) || Number(was?.endsAt) !== Number(after.endsAt)
  return moved && after.endsAt <= now ? "inThePast" : null
}
