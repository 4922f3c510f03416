import { hashPassword } from "@/lib/domain/accounts/passwords"
import { parentOf } from "@/lib/plain/area-code"
import { db } from "@/lib/server/db"
import { placeName } from "./units"
import { ACCOUNTS, type AccountSeed, DEMO_PASSWORD, type PostSeed } from "./world/accounts"
import type { ProviderKey } from "./world/providers"
import { STATIONS } from "./world/stations"

/** The demo accounts, and one for every other office that keeps or reviews a station of the demo. */
export function everyAccount(): AccountSeed[] {
  const held = new Set(ACCOUNTS.flatMap(({ posts }) => posts.map((p) => ("unitCode" in p ? p.unitCode : ""))))
  const offices = new Set(
    STATIONS.flatMap(({ areaCode }) =>
      areaCode.length === 12 ? [areaCode, parentOf(areaCode) ?? ""] : [areaCode],
    ),
  )
  const others = [...offices].filter((code) => !held.has(code)).sort()
  return [
    ...ACCOUNTS,
    ...others.map((code) => ({
      username: `office-${code}`,
      displayName: `${placeName(code)}工作人员`,
      posts: [{ role: code.length === 9 ? "STREET" : "COMMUNITY", unitCode: code } as const],
    })),
  ]
}

/** Accounts of offices and providers first: they make the stations. One hash for all, as they all share the demo's password. */
export async function loadAccounts(providerIds: Record<ProviderKey, string>): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await db.user.createMany({
    data: everyAccount().map(({ username, displayName }) => ({
      username,
      displayName,
      passwordHash,
      mustChangePassword: false,
      passwordChangedAt: new Date(),
    })),
  })
  await loadPosts((post) => {
    if (post.role === "ADMIN") return { role: post.role }
    if (post.role === "PROVIDER") return { role: post.role, providerId: providerIds[post.provider] }
    return post.role === "KEEPER" ? null : { role: post.role, unitCode: post.unitCode }
  })
}

/** The keepers' posts, once there is something to keep. */
export async function loadKeepers(stationIds: Map<string, string>): Promise<void> {
  await loadPosts((post) =>
    post.role === "KEEPER" ? { role: post.role, stationId: stationIds.get(post.station) } : null,
  )
}

type PostRow = { role: PostSeed["role"]; unitCode?: string; stationId?: string; providerId?: string }

async function loadPosts(rowOf: (post: PostSeed) => PostRow | null): Promise<void> {
  const users = await db.user.findMany({ select: { id: true, username: true } })
  const idOf = new Map(users.map(({ id, username }) => [username, id]))
  await db.post.createMany({
    data: everyAccount().flatMap(({ username, posts }) =>
      posts.flatMap((post) => {
        const row = rowOf(post)
        const userId = idOf.get(username)
        return row && userId ? [{ ...row, userId }] : []
      }),
    ),
  })
}
