import { ensureAttendanceMonths } from "@/lib/domain/attendance/ensure-months"
import { addDays, dayOf, daysBetween, instantAt, minutesPerDay } from "@/lib/plain/clock"
import { addWeeks, mondayOf, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { loadAccounts, loadKeepers } from "./accounts"
import { findActors } from "./actors"
import { logDay } from "./attendance"
import { loadChecklist } from "./checklist"
import { importDeeds } from "./imports"
import { inspectionDeeds } from "./inspections"
import { needDeeds } from "./needs"
import { openingDeeds } from "./openings"
import { patternDeeds } from "./patterns"
import { loadProviders, providerDeeds } from "./providers"
import { Random } from "./random"
import { roundDeeds } from "./rounds"
import { type StationIds, stationDeeds } from "./stations"
import { type Deed, tell } from "./timeline"
import { loadUnits } from "./units"
import { WEEKS_BACK, weekDeeds } from "./weeks"
import { peopleOf } from "./world/devices"
import { STATIONS } from "./world/stations"
import { TERMS } from "./world/terms"

type Options = {
  /** The moment that the demo's weeks and visits are told from. */
  now?: Date
  log: (line: string) => void
}

/** Whether nobody has ever used this database: no unit and no user. */
export async function isEmpty(): Promise<boolean> {
  const [unit, user] = await Promise.all([db.orgUnit.findFirst(), db.user.findFirst()])
  return !unit && !user
}

/**
 * Fills an empty database with the demo's world; leaves any other as it is and says so. Offices, dictionaries and accounts are
 * there from the start; everything after that is done by the demo's people, in order, through the domain's own verbs.
 */
export async function seedDemo({ now = new Date(), log }: Options): Promise<void> {
  if (!(await isEmpty())) return log("The database is not empty: nothing was loaded.")
  log(`demo: ${await loadUnits()} units`)
  await db.term.createMany({ data: TERMS })
  await loadChecklist(instantAt("2026-01-05", 540))
  const providers = await loadProviders()
  await loadAccounts(providers)
  log("demo: dictionaries, providers, accounts")

  const firstDay = mondayOf(addWeeks(weekNow(now), -WEEKS_BACK))
  await ensureAttendanceMonths(instantAt(firstDay, 0))
  const ids: StationIds = new Map()
  const random = new Random(2026)
  const people = peopleOf(STATIONS, random)
  const actors = await findActors()
  const deeds = [
    ...stationDeeds(now, actors, ids),
    ...patternDeeds({ actors, ids, providers, now }),
    ...weekDeeds({ actors, ids, providers, now }),
    ...providerDeeds({ actors, ids, providers, now }),
    ...roundDeeds({ actors, ids, providers, now }),
    ...inspectionDeeds({ actors, ids, now }),
    ...needDeeds({ ids, people, now }),
    ...importDeeds({ actors, ids, now }),
    ...openingDeeds({ actors, ids, people, now }),
    ...attendanceDeeds(now),
  ]
  const months = new Set<string>()
  await tell(deeds, (at) => {
    const month = dayOf(at).slice(0, 7)
    if (!months.has(month)) log(`demo: what happened in ${month}`)
    months.add(month)
  })
  await loadKeepers(ids)
  log(`demo: ${ids.size} stations with their weeks and visits`)

  function attendanceDeeds(until: Date): Deed[] {
    const stations = new Map(STATIONS.map((station) => [station.name, station]))
    const world = { actors, random, stations, people }
    const today = dayOf(until)
    return Array.from({ length: daysBetween(firstDay, today) + 1 }, (_, n) => {
      const day = addDays(firstDay, n)
      const at = day === today ? until : instantAt(day, minutesPerDay - 1)
      return { at, act: () => logDay(day, at, world) }
    })
  }
}
