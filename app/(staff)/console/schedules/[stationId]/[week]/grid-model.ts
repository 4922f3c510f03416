import { showDayShort, showWeekday } from "@/components/ui/dates"
import type { GridDay, GridSession } from "@/components/week-grid/grid-types"
import { slotOf } from "@/components/week-grid/slots"
import { type AnswerStanding, standingOfAnswer } from "@/lib/domain/schedules/answer-rules"
import { difference, type Frozen } from "@/lib/domain/schedules/difference-rules"
import {
  problemsOf,
  type SessionFacts,
  type SessionProblem,
  type Surroundings,
} from "@/lib/domain/schedules/rules"
import { hoursOn } from "@/lib/domain/stations/opening"
import { type Day, minutesPerDay, weekdayOf } from "@/lib/plain/clock"
import { shiftSpan } from "@/lib/plain/spans"
import { daysOf } from "@/lib/plain/week"

export type Words = {
  kind: (code: string) => string
  provider: (id: string) => string
  problem: (problem: SessionProblem) => string
  /** What the provider says that is no problem. */
  answer: (standing: "accepted" | "outdated") => string
  badge: (what: "added" | "changed" | "cancelled" | "cancelledDraft") => string
}

/** The sessions of a week as blocks, with what is wrong with each and what riders do not know yet. */
export function gridSessions(
  sessions: readonly SessionFacts[],
  around: Surroundings,
  published: readonly Frozen[] | null,
  words: Words,
): GridSession[] {
  const [monday] = daysOf(around.week)
  const news = difference<SessionFacts>(published ?? [], sessions)
  const added = new Set(published ? news.added.map(({ id }) => id) : [])
  const changed = new Set(news.changed.map(({ after }) => after.id))
  const gone = new Set(news.cancelled.map(({ after }) => after.id))
  const read = new Map(published?.map((row) => [row.id, row]))
  // A draft that moved next door must not be measured against where it stood: siblings are the sessions as they stand now.
  const own = new Set(sessions.map(({ id }) => id))
  const now = { ...around, siblings: [...sessions, ...around.siblings.filter(({ id }) => !own.has(id))] }
  return sessions.map((session) => {
    const startedAt = read.get(session.id)?.startsAt
    const what = gone.has(session.id)
      ? "cancelledDraft"
      : session.cancelledAt
        ? "cancelled"
        : added.has(session.id)
          ? "added"
          : changed.has(session.id)
            ? "changed"
            : null
    return {
      id: session.id,
      slot: slotOf(monday, session.startsAt, session.endsAt),
      title: words.kind(session.kindCode),
      lines: [session.place, session.providerId ? words.provider(session.providerId) : ""].filter(Boolean),
      cancelled: session.cancelledAt !== null,
      fixed: session.cancelledAt !== null || (startedAt !== undefined && startedAt <= around.now),
      badge: what ? words.badge(what) : undefined,
      marks: [
        ...problemsOf(session, now).map((problem) => ({
          tone: problem.severity === "blocks" ? ("bad" as const) : ("warn" as const),
          text: words.problem(problem),
        })),
        ...answerMarks(session, around, words),
      ],
    }
  })
}

function answerMarks(session: SessionFacts, { answers }: Surroundings, words: Words): GridSession["marks"] {
  const standing: AnswerStanding | null = session.cancelledAt
    ? null
    : standingOfAnswer(answers[session.id], session)
  if (standing === "accepted") return [{ tone: "good", text: words.answer(standing) }]
  return standing === "outdated" ? [{ tone: "neutral", text: words.answer(standing) }] : []
}

type DayWords = {
  off: (name: string) => string
  makeUp: (name: string) => string
  notAnnounced: string
  shut: (reason: string) => string
}

export function gridDays(around: Surroundings, today: Day, lang: string, words: DayWords): GridDay[] {
  const days = daysOf(around.week)
  return days.map((day, index) => {
    const { spans, reason } = hoursOn(around.timetable, day)
    const before = index === 0 ? [] : hoursOn(around.timetable, days[index - 1] as Day).spans
    const overnight = before
      .filter(({ closes }) => closes > minutesPerDay)
      .map((span) => ({ ...shiftSpan(span, -minutesPerDay), opens: 0 }))
    const holiday = around.holidays[day]
    const name = (lang === "en" ? holiday?.name?.en : holiday?.name?.zh) ?? ""
    const notes: GridDay["notes"] = []
    if (holiday?.kind === "off") notes.push({ tone: "warn", text: words.off(name) })
    if (holiday?.kind === "makeUpWorkday") notes.push({ tone: "info", text: words.makeUp(name) })
    if (holiday?.kind === "notAnnounced" && index === 0)
      notes.push({ tone: "neutral", text: words.notAnnounced })
    if (reason) notes.push({ tone: spans.length === 0 ? "bad" : "info", text: words.shut(reason) })
    return {
      day,
      weekday: showWeekday(lang, weekdayOf(day)),
      date: showDayShort(lang, day),
      today: day === today,
      notes,
      open: [...overnight, ...spans],
    }
  })
}
