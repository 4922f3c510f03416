import { type AreaLevel, areaLevels } from "@/lib/plain/area-code"
import { addDays, type Day, daysBetween } from "@/lib/plain/clock"
import { addWeeks, daysOf, weekOf } from "@/lib/plain/week"
import type { StationState } from "@/lib/server/generated/enums"

/** Both days inclusive, in Shanghai. */
export type Period = { from: Day; to: Day }

/** The longest period that is counted in one answer: a year and a month, so that a year can be set against its plan. */
export const MAX_DAYS = 400

export const PRESETS = ["thisWeek", "lastWeek", "last30"] as const
export type Preset = (typeof PRESETS)[number]

/** A named period as seen from `today`; a week is the whole ISO week, also its days to come. */
export function presetPeriod(preset: Preset, today: Day): Period {
  if (preset === "last30") return { from: addDays(today, -29), to: today }
  const week = preset === "thisWeek" ? weekOf(today) : addWeeks(weekOf(today), -1)
  const days = daysOf(week)
  return { from: days[0], to: days[6] }
}

export function presetOf(period: Period, today: Day): Preset | null {
  const same = ({ from, to }: Period) => from === period.from && to === period.to
  return PRESETS.find((preset) => same(presetPeriod(preset, today))) ?? null
}

export function lengthOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1
}

export function daysIn(period: Period): Day[] {
  return Array.from({ length: lengthOf(period) }, (_, n) => addDays(period.from, n))
}

/**
 * What a period is compared with: as many days right before it. Of a period that is still running only the days up to today are
 * compared, with the same days before (Monday to Wednesday with last Monday to Wednesday). Null when it has not begun.
 */
export function periodBefore(period: Period, today: Day): Period | null {
  if (period.from > today) return null
  const days = lengthOf(period)
  const lastDay = period.to < today ? period.to : today
  return { from: addDays(period.from, -days), to: addDays(lastDay, -days) }
}

/** By how many, and by how much of what was before: null where there was nothing to compare with. */
export function changeFrom(before: number, now: number): { by: number; percent: number | null } {
  const by = now - before
  return { by, percent: before === 0 ? null : Math.round((by / before) * 100) }
}

/** A whole percentage that says neither "none" of some nor "all" of not quite all. */
export function percentOf(part: number, whole: number): number {
  if (whole === 0) return 0
  const percent = Math.round((part / whole) * 100)
  if (percent === 0 && part > 0) return 1
  return percent === 100 && part < whole ? 99 : percent
}

/** The units into which figures of an area are broken down: one level below, the stations of a community. */
export type Grain = AreaLevel | "STATION"

export function grainBelow(level: AreaLevel): Grain {
  return areaLevels[areaLevels.indexOf(level) + 1] ?? "STATION"
}

/** What became of an announced session. Every one is in exactly one of these; together they are the sessions planned. */
export const OUTCOMES = ["held", "unlogged", "upcoming", "cancelled"] as const
export type Outcome = (typeof OUTCOMES)[number]

export type SessionCount = { planned: number } & Record<Outcome, number>
export type Figures = { visits: number; sessionVisits: number; people: number; sessions: SessionCount }

export const NO_SESSIONS: SessionCount = { planned: 0, held: 0, unlogged: 0, upcoming: 0, cancelled: 0 }
export const NO_FIGURES: Figures = { visits: 0, sessionVisits: 0, people: 0, sessions: NO_SESSIONS }

export function isEmpty({ visits, sessionVisits, sessions }: Figures): boolean {
  return visits === 0 && sessionVisits === 0 && sessions.planned === 0
}

/** Stations of an area by state, kind and unit. */
export type StationCount = { state: StationState; kind: string; unit: string; count: number }

/** Of counts by state, kind and unit: the sum of those that fit. */
export function stationsThat(
  counts: readonly StationCount[],
  fits: (count: StationCount) => boolean,
): number {
  return counts.filter(fits).reduce((sum, { count }) => sum + count, 0)
}
