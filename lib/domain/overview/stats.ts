import { ok, type Result } from "@/lib/plain/result"
import type { Actor } from "../audit/actor"
import { measure } from "./measure"
import { type Named, unitsIn, wordsOf } from "./names"
import { periodOf } from "./reads"
import { type Figures, type Grain, NO_FIGURES } from "./rules"
import type { StatsQuery } from "./schema"
import { type Sight, sightOf } from "./sight"

type Counted = Omit<Figures, "sessions"> & { sessions: { planned: number; held: number; cancelled: number } }
export type Stats = {
  area: string
  from: string
  to: string
  by: StatsQuery["by"]
  items: (Named & Counted)[]
  totals: Counted
}

/** The figures behind the dashboard, by one of its parts. What has nothing to show is listed with zeros. */
export async function statsOf(actor: Actor, query: StatsQuery, now = new Date()): Promise<Result<Stats>> {
  const found = await sightOf(actor, query.area)
  if (!found.ok) return found
  const sight = found.value
  const period = periodOf(query, now)
  const measured = await measure(sight, period, grainOf(query.by), now)
  const items = await itemsOf(query.by, sight, measured)
  return ok({ area: sight.area, ...period, by: query.by, items, totals: counted(measured.total) })
}

function grainOf(by: StatsQuery["by"]): Grain {
  return by === "station" ? "STATION" : "STREET"
}

type Measured = Awaited<ReturnType<typeof measure>>

async function itemsOf(by: StatsQuery["by"], sight: Sight, measured: Measured): Promise<Stats["items"]> {
  const { units, services, days } = measured
  const listed = (names: Named[], figures: Map<string, Figures>) =>
    names.map(({ key, name }) => ({ key, name, ...counted(figures.get(key) ?? NO_FIGURES) }))
  switch (by) {
    case "day":
      return days.map(({ day, ...figures }) => ({ key: day, name: day, ...counted(figures) }))
    case "service": {
      const words = await wordsOf("SERVICE_KIND", [...services.keys()])
      return listed(
        words.map(({ code, name }) => ({ key: code, name })),
        services,
      )
    }
    default:
      return listed(await unitsIn(sight, grainOf(by), [...units.keys()]), units)
  }
}

function counted({ visits, sessionVisits, people, sessions }: Figures): Counted {
  const { planned, held, cancelled } = sessions
  return { visits, sessionVisits, people, sessions: { planned, held, cancelled } }
}
