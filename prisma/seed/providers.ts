import { db } from "@/lib/server/db"
import { PROVIDERS, type ProviderKey } from "./world/providers"

export async function loadProviders(): Promise<Record<ProviderKey, string>> {
  const rows = await db.provider.createManyAndReturn({ data: Object.values(PROVIDERS) })
  const idOf = new Map(rows.map(({ id, name }) => [name, id]))
  return Object.fromEntries(
    Object.entries(PROVIDERS).map(([key, { name }]) => [key, idOf.get(name)]),
  ) as Record<ProviderKey, string>
}
