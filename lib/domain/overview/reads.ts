import { type Day, dayOf } from "@/lib/plain/clock"
import { ok } from "@/lib/plain/result"
import { addWeeks, weekNow } from "@/lib/plain/week"
import type { Actor } from "../audit/actor"
import { measure, measureTotal } from "./measure"
import { isOwn, unitsIn, wordsOf } from "./names"
import { needFigures, needsOf } from "./need-figures"
import {
  type Grain,
  grainBelow,
  NO_FIGURES,
  type Period,
  periodBefore,
  presetPeriod,
  type StationCount,
} from "./rules"
import type { OverviewQuery } from "./schema"
import { type Sight, sightOf } from "./sight"
import { publicationFigures, stationFigures } from "./station-figures"

/** The period that was asked for, or the last thirty days. */
export function periodOf({ from, to }: { from?: Day; to?: Day }, now: Date): Period {
  return from && to ? { from, to } : presetPeriod("last30", dayOf(now))
}

/**
 * The dashboard of an area: what stands there now, what happened in the period, and what happened before it. Ten or so
 * statements, however large the area.
 */
export async function overviewOf(actor: Actor, query: OverviewQuery, now = new Date()) {
  const found = await sightOf(actor, query.area)
  if (!found.ok) return found
  return ok(await overviewIn(found.value, periodOf(query, now), now))
}

export type Overview = Awaited<ReturnType<typeof overviewIn>>

async function overviewIn(sight: Sight, period: Period, now: Date) {
  const grain = grainBelow(sight.level)
  const before = periodBefore(period, dayOf(now))
  const thisWeek = weekNow(now)
  const weeks = { thisWeek, nextWeek: addWeeks(thisWeek, 1) }
  const [stations, publication, measured, previous, wanted] = await Promise.all([
    stationFigures(sight, grain),
    publicationFigures(sight, grain, weeks),
    measure(sight, period, grain, now),
    before && measureTotal(sight, before, now),
    needFigures(sight, period, grain),
  ])
  const published = new Map(publication.map((row) => [row.unit, row]))
  const [units, services, kinds] = await Promise.all([
    unitsIn(sight, grain, [
      ...measured.units.keys(),
      ...unitsWithStations(grain, stations),
      ...[...wanted.values()].flatMap(({ byUnit }) => [...byUnit.keys()]),
    ]),
    wordsOf("SERVICE_KIND", [...measured.services.keys(), ...wanted.keys()]),
    wordsOf(
      "STATION_KIND",
      stations.map(({ kind }) => kind),
    ),
  ])
  return {
    sight,
    grain,
    period,
    before,
    weeks,
    total: measured.total,
    previous,
    days: measured.days,
    stations,
    open: sumOf(publication.map(({ open }) => open)),
    published: {
      thisWeek: sumOf(publication.map((row) => row.thisWeek)),
      nextWeek: sumOf(publication.map((row) => row.nextWeek)),
    },
    kinds: kinds.filter(({ code }) => stations.some(({ kind }) => kind === code)),
    services: services
      .map((word) => ({ ...word, ...(measured.services.get(word.code) ?? NO_FIGURES) }))
      .filter((service) => service.sessions.planned > 0 || service.sessionVisits > 0),
    needs: needsOf(wanted, measured.offered, services),
    occupations: [...measured.occupations].map(([occupation, visits]) => ({ occupation, ...visits })),
    units: units.map(({ key, name }) => ({
      key,
      name,
      own: isOwn(sight, grain, key),
      open: published.get(key)?.open ?? 0,
      publishedNext: published.get(key)?.nextWeek ?? 0,
      ...(measured.units.get(key) ?? NO_FIGURES),
    })),
  }
}

// Of a community's stations those that are not open yet are listed elsewhere.
function unitsWithStations(grain: Grain, stations: StationCount[]): string[] {
  return grain === "STATION" ? [] : stations.map(({ unit }) => unit)
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0)
}
