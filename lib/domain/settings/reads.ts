import { db } from "@/lib/server/db"
import { kept } from "@/lib/server/kept"
import type { Tx } from "@/lib/server/transaction"
import { SETTING_KEYS, SETTINGS, type Settings } from "./schema"

const inForce = kept(/^settings\./, async () => (await settingsState()).values)

/**
 * All rules as they stand. A stored value that no longer fits its shape gives way to the default.
 * @param tx inside a transaction: as they stand there
 */
export async function settings(tx: Tx | typeof db = db): Promise<Settings> {
  return tx === db ? inForce() : (await settingsState(tx)).values
}

/** The rules, and one number that grows with every change of any of them. */
export async function settingsState(
  tx: Tx | typeof db = db,
): Promise<{ values: Settings; revision: number; changedAt: Date | null }> {
  const rows = await tx.setting.findMany({
    select: { key: true, value: true, revision: true, updatedAt: true },
    orderBy: { updatedAt: "desc" },
  })
  const stored = new Map(rows.map(({ key, value }) => [key, value]))
  const values = SETTING_KEYS.map((key) => {
    const parsed = SETTINGS[key].safeParse(stored.get(key))
    return [key, parsed.success ? parsed.data : SETTINGS[key].parse(undefined)]
  })
  return {
    values: Object.fromEntries(values) as Settings,
    revision: rows.reduce((sum, row) => sum + row.revision, 0),
    changedAt: rows[0]?.updatedAt ?? null,
  }
}
