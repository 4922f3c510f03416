import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import type { ChangeSettingsInput } from "./change-schema"
import { settingsState } from "./reads"
import { SETTING_KEYS, type SettingKey, type Settings } from "./schema"

/**
 * Changes the rules that differ from what they are, all of them or none. @returns the rules that changed; none is fine and leaves no
 * event
 */
export async function changeSettings(
  actor: Actor,
  input: ChangeSettingsInput,
): Promise<Result<{ changed: SettingKey[] }>> {
  if (!can(actor, "settings.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    // Rules depend on each other and some have no row yet, so that a condition on one row settles nothing: writers queue here, readers don't.
    await tx.$executeRaw`LOCK TABLE setting IN SHARE ROW EXCLUSIVE MODE`
    const now = await settingsState(tx)
    if (now.revision !== input.revision) return refuse("changedSinceYouLooked")
    const changed = SETTING_KEYS.filter(
      (key) => input.values[key] !== undefined && !same(input.values[key], now.values[key]),
    )
    if (changed.length === 0) return ok({ changed })
    for (const key of changed) {
      const value = input.values[key] as Settings[SettingKey]
      await tx.setting.upsert({
        where: { key },
        create: { key, value },
        update: { value, revision: { increment: 1 } },
      })
    }
    const only = (values: Partial<Settings>) => Object.fromEntries(changed.map((key) => [key, values[key]]))
    await record(tx, actor, {
      action: "settings.change",
      subject: ["settings", "all"],
      areaCode: null,
      before: only(now.values),
      after: only(input.values),
    })
    return ok({ changed })
  })
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
