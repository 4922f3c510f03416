import { addDays, dayOf, instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { loadAccounts, loadKeepers } from "./accounts"
import { findActors } from "./actors"
import { logDay } from "./attendance"
import { loadProviders } from "./providers"
import { Random } from "./random"
import { loadStations } from "./stations"
import { tell } from "./timeline"
import { loadUnits } from "./units"
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

/** Fills an empty database with the demo's world; leaves any other as it is and says so. */
export async function seedDemo({ now = new Date(), log }: Options): Promise<void> {
  if (!(await isEmpty())) return log("The database is not empty: nothing was loaded.")
  log(`${await loadUnits()} units`)
  await db.term.createMany({ data: TERMS })
  const providerIds = await loadProviders()
  await loadAccounts(providerIds)
  log("dictionaries, providers, accounts")
  const stationIds = await loadStations(now)
  await loadKeepers(stationIds)
  const random = new Random(2026)
  const actors = await findActors()
  const world = {
    actors,
    random,
    stations: new Map(STATIONS.map((s) => [s.name, s])),
    people: peopleOf(STATIONS, random),
  }
  const today = dayOf(now)
  await tell(
    Array.from({ length: 43 }, (_, n) => {
      const day = addDays(today, n - 42)
      const at = n === 42 ? now : instantAt(day, 1439)
      return { at, act: () => logDay(day, at, world) }
    }),
  )
  log(`${stationIds.size} stations`)
}
