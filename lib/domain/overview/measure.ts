import { peopleByService, peopleFigures, visitFigures } from "./attendance-figures"
import { daysIn, type Figures, type Grain, NO_FIGURES, NO_SESSIONS, type Period } from "./rules"
import { sessionFigures } from "./session-figures"
import type { Sight } from "./sight"

/** All that happened in an area in a period, counted once: whole, and by each of its parts that has anything to show. */
export async function measure(sight: Sight, period: Period, grain: Grain, now: Date) {
  const [visits, people, sessions, serviced] = await Promise.all([
    visitFigures(sight, period, grain),
    peopleFigures(sight, period, grain),
    sessionFigures(sight, period, grain, now),
    peopleByService(sight, period),
  ])
  const days = daysIn(period).map((day) => ({
    day,
    ...NO_FIGURES,
    ...visits.byDay.get(day),
    people: people.byDay.get(day) ?? 0,
    sessions: sessions.byDay.get(day) ?? NO_SESSIONS,
  }))
  const total: Figures = { ...visits.total, people: people.total, sessions: sessions.total }
  return {
    total,
    days,
    units: joined(visits.byUnit, people.byUnit, sessions.byUnit),
    services: joined(visits.byService, serviced, sessions.byService),
    occupations: visits.byOccupation,
    offered: sessions.offered,
  }
}

type Parts<T> = Map<string, T>

function joined(
  visits: Parts<Pick<Figures, "visits" | "sessionVisits">>,
  people: Parts<number>,
  sessions: Parts<Figures["sessions"]>,
): Map<string, Figures> {
  const keys = new Set([...visits.keys(), ...people.keys(), ...sessions.keys()])
  return new Map(
    [...keys].map((key) => [
      key,
      {
        ...NO_FIGURES,
        ...visits.get(key),
        people: people.get(key) ?? 0,
        sessions: sessions.get(key) ?? NO_SESSIONS,
      },
    ]),
  )
}

/** Only the sums of a period, for comparison. */
export async function measureTotal(sight: Sight, period: Period, now: Date): Promise<Figures> {
  const [visits, people, sessions] = await Promise.all([
    visitFigures(sight, period, null),
    peopleFigures(sight, period, null),
    sessionFigures(sight, period, null, now),
  ])
  return { ...visits.total, people: people.total, sessions: sessions.total }
}
