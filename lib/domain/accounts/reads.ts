import { decodeCursor, encodeCursor } from "@/lib/plain/cursor"
import { escapeLike, foldForSearch } from "@/lib/plain/text"
import { db } from "@/lib/server/db"
import type { Actor } from "../audit/actor"
import { actorPostOf, postForActor } from "./actor-of"
import { canSomewhere } from "./policy"
import { liveSessions } from "./session-of"

const PAGE = 50

/** People by name, user name or place of work, 50 a page; none for who may not manage them. */
export async function listUsers(actor: Actor, { q, cursor }: { q?: string; cursor?: string }) {
  if (!canSomewhere(actor, "user.manage")) return { items: [], nextCursor: null }
  const after = cursor ? decodeCursor(cursor)?.[0] : undefined
  const text = escapeLike(foldForSearch(q ?? ""))
  const contains = { contains: text, mode: "insensitive" } as const
  const rows = await db.user.findMany({
    where: {
      ...(typeof after === "string" ? { username: { gt: after } } : {}),
      ...(text
        ? {
            OR: [
              { username: contains },
              { displayName: contains },
              { posts: { some: { endedAt: null, unit: { departmentName: contains } } } },
              { posts: { some: { endedAt: null, station: { name: contains } } } },
              { posts: { some: { endedAt: null, provider: { name: contains } } } },
            ],
          }
        : {}),
    },
    select: {
      id: true,
      username: true,
      displayName: true,
      disabledAt: true,
      posts: { where: { endedAt: null }, select: postForActor, orderBy: { createdAt: "asc" } },
      sessions: { select: { lastSeenAt: true }, orderBy: { lastSeenAt: "desc" }, take: 1 },
    },
    orderBy: { username: "asc" },
    take: PAGE + 1,
  })
  const items = rows.slice(0, PAGE).map(({ posts, sessions, ...user }) => ({
    ...user,
    posts: posts.map(actorPostOf),
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
  }))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > PAGE && last ? encodeCursor([last.username]) : null }
}

/** One person with posts, the sessions that stand, and tokens; null where there is none or the viewer may not manage people. */
export async function userRecord(actor: Actor, id: string, now = new Date()) {
  if (!canSomewhere(actor, "user.manage")) return null
  const user = await db.user.findUnique({
    where: { id },
    select: {
      id: true,
      username: true,
      displayName: true,
      oidcSubject: true,
      mustChangePassword: true,
      disabledAt: true,
      revision: true,
      createdAt: true,
      posts: { where: { endedAt: null }, select: postForActor, orderBy: { createdAt: "asc" } },
      sessions: {
        where: await liveSessions(now),
        select: { id: true, ip: true, userAgent: true, createdAt: true, lastSeenAt: true },
        orderBy: { lastSeenAt: "desc" },
        take: 20,
      },
      tokens: {
        where: { revokedAt: null },
        select: { id: true, name: true, createdAt: true, expiresAt: true, lastUsedAt: true, postId: true },
        orderBy: { createdAt: "desc" },
      },
    },
  })
  return user && { ...user, posts: user.posts.map(actorPostOf) }
}
export type UserRecord = NonNullable<Awaited<ReturnType<typeof userRecord>>>

/** Where a post could be held: units, stations and providers whose name holds the text, a few of each. */
export async function placesFor(actor: Actor, text: string) {
  const q = escapeLike(foldForSearch(text))
  if (!canSomewhere(actor, "user.manage") || q === "") return { units: [], stations: [], providers: [] }
  const contains = { contains: q, mode: "insensitive" } as const
  const [units, stations, providers] = await Promise.all([
    db.orgUnit.findMany({
      where: { OR: [{ departmentName: contains }, { name: contains }, { code: { startsWith: q } }] },
      select: { code: true, departmentName: true, level: true },
      orderBy: { code: "asc" },
      take: 30,
    }),
    db.station.findMany({ where: { name: contains }, select: { id: true, name: true }, take: 30 }),
    db.provider.findMany({
      where: { name: contains, retiredAt: null },
      select: { id: true, name: true },
      take: 30,
    }),
  ])
  return { units, stations, providers }
}
