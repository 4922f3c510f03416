import { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"
import { SETTING_KEYS, SETTINGS, type Settings } from "./schema"

/** All rules as they stand. A stored value that no longer fits its shape gives way to the default. */
export async function settings(tx: Tx | typeof db = db): Promise<Settings> {
  const rows = await tx.setting.findMany({ select: { key: true, value: true } })
  const stored = new Map(rows.map(({ key, value }) => [key, value]))
  return Object.fromEntries(
    SETTING_KEYS.map((key) => {
      const parsed = SETTINGS[key].safeParse(stored.get(key))
      return [key, parsed.success ? parsed.data : SETTINGS[key].parse(undefined)]
    }),
  ) as Settings
}
