import { db } from "@/lib/server/db"
import { loadAccounts, loadKeepers } from "./accounts"
import { loadProviders } from "./providers"
import { loadStations } from "./stations"
import { loadUnits } from "./units"
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
  log(`${stationIds.size} stations`)
}
