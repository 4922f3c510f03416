import type { PublishedWeek } from "@/lib/domain/schedules/published"
import type { WeekView } from "@/lib/domain/schedules/reads"
import { problemsOf } from "@/lib/domain/schedules/rules"
import { toOffsetIso } from "@/lib/plain/clock"

/** A published week as the HTTP API says it. */
export function publishedWeekJson({ stationId, week, publishedAt, sessions }: PublishedWeek) {
  return {
    stationId,
    week,
    publishedAt: publishedAt && toOffsetIso(publishedAt),
    sessions: sessions.map(({ startsAt, endsAt, changedAt, ...session }) => ({
      ...session,
      startsAt: toOffsetIso(startsAt),
      endsAt: toOffsetIso(endsAt),
      changedAt: changedAt && toOffsetIso(changedAt),
    })),
  }
}

/** A working copy as the HTTP API says it. */
export function draftJson({ station, week, revision, state, sessions, around }: WeekView) {
  return {
    stationId: station.id,
    week,
    revision,
    state,
    sessions: sessions.map((session) => {
      const { startsAt, endsAt, cancelledAt, ...facts } = session
      return {
        ...facts,
        startsAt: toOffsetIso(startsAt),
        endsAt: toOffsetIso(endsAt),
        cancelled: cancelledAt !== null,
        problems: problemsOf(session, around),
      }
    }),
  }
}
