import { db } from "@/lib/server/db"
import type { Word } from "./names"
import type { Grain, Period } from "./rules"
import { inPeriod, inSight, type Sight, unitAt } from "./sight"

type Wanted = { taps: number; byUnit: Map<string, number> }

/** What riders wanted in the period, by service and unit, in one read of the roll-up's index (area_code, day). */
export async function needFigures(sight: Sight, period: Period, grain: Grain): Promise<Map<string, Wanted>> {
  const rows = await db.$queryRaw<{ kind: string; unit: string | null; taps: number }[]>`
    SELECT kind_code AS kind, unit, sum(taps)::int AS taps
    FROM (
      SELECT kind_code, ${unitAt(grain)} AS unit, taps FROM need_daily
      WHERE ${inSight(sight)} AND ${inPeriod(period)} AND taps > 0) n
    GROUP BY GROUPING SETS ((kind_code), (kind_code, unit)) ORDER BY taps DESC, kind_code, unit`
  const byUnit = (kind: string) =>
    new Map(rows.flatMap((row) => (row.kind === kind && row.unit !== null ? [[row.unit, row.taps]] : [])))
  return new Map(
    rows.filter(({ unit }) => unit === null).map(({ kind, taps }) => [kind, { taps, byUnit: byUnit(kind) }]),
  )
}

/** A service that riders want, beside how many of its sessions were offered: announced for the period and not called off. */
export type Need = Word & {
  taps: number
  offered: number
  /** Where it is wanted and nothing was offered, the most wanted first, by the key of the unit. */
  unmet: { key: string; taps: number }[]
}

type Offered = Map<string, { offered: number; byUnit: Map<string, number> }>

/** Wishes and sessions side by side, the most wanted first. */
export function needsOf(wanted: Map<string, Wanted>, offered: Offered, words: Word[]): Need[] {
  return [...wanted].flatMap(([kind, { taps, byUnit }]) => {
    const word = words.find(({ code }) => code === kind)
    const sessions = offered.get(kind)
    const unmet = [...byUnit].filter(([unit]) => !sessions?.byUnit.get(unit))
    return word
      ? [
          {
            ...word,
            taps,
            offered: sessions?.offered ?? 0,
            unmet: unmet.map(([key, taps]) => ({ key, taps })),
          },
        ]
      : []
  })
}
