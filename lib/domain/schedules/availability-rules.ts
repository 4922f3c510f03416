import { type Day, dayOf } from "@/lib/plain/clock"

type Stretch = { startsAt: Date; endsAt: Date }

/** What somebody has to do: how often, and how long in all. */
export type Load = { sessions: number; minutes: number }

/** What is known of a provider that a week names. */
export type Availability = {
  /** Services that it offers; none: whatever it is asked for. */
  kinds: readonly string[]
  /** What it can take on in an ISO week over all stations; null: not said. */
  weeklySessions: number | null
  weeklyHours: number | null
  /** Days on which it does not come. */
  away: readonly { fromDay: Day; toDay: Day; reason: string }[]
  /** What other stations have put into their working copies of the same week. */
  elsewhere: Load
}

export type AvailabilityProblem = { kind: "providerAway" | "overCapacity" | "notItsKind"; about?: string }

/** Whether a stretch shares a day with some days, both inclusive; without an end they last. */
export function sharesADay(
  { startsAt, endsAt }: Stretch,
  days: { fromDay: Day; toDay: Day | null },
): boolean {
  const [first, last] = [dayOf(startsAt), dayOf(new Date(endsAt.getTime() - 1))]
  return days.fromDay <= last && (days.toDay === null || days.toDay >= first)
}

/**
 * What stands between a session and the provider that it names.
 * @param here what the provider has to do at this station in the week, the session itself with it
 */
export function availabilityProblems(
  session: Stretch & { kindCode: string },
  { kinds, away, elsewhere, ...weekly }: Availability,
  here: readonly Stretch[],
): AvailabilityProblem[] {
  const problems: AvailabilityProblem[] = []
  const absence = away.find((days) => sharesADay(session, days))
  if (absence) problems.push({ kind: "providerAway", about: absence.reason })
  const over = beyond(weekly, sum(elsewhere, here))
  if (over) problems.push({ kind: "overCapacity", about: over })
  if (kinds.length > 0 && !kinds.includes(session.kindCode)) problems.push({ kind: "notItsKind" })
  return problems
}

function sum(elsewhere: Load, here: readonly Stretch[]): Load {
  const minutes = here.reduce((all, { startsAt, endsAt }) => all + (Number(endsAt) - Number(startsAt)), 0)
  return { sessions: elsewhere.sessions + here.length, minutes: elsewhere.minutes + minutes / 60_000 }
}

/** "22/20": what there is to do, and what can be taken on; null where that is enough. */
function beyond(
  { weeklySessions, weeklyHours }: Pick<Availability, "weeklySessions" | "weeklyHours">,
  { sessions, minutes }: Load,
): string | null {
  if (weeklySessions !== null && sessions > weeklySessions) return `${sessions}/${weeklySessions}`
  if (weeklyHours !== null && minutes > weeklyHours * 60)
    return `${Math.round(minutes / 6) / 10} h/${weeklyHours} h`
  return null
}
