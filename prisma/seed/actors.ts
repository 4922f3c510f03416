import { actorOf, postForActor } from "@/lib/domain/accounts/actor-of"
import type { Actor } from "@/lib/domain/audit/actor"
import { db } from "@/lib/server/db"

export type Actors = {
  /** Whoever works in the party office of this area. */
  office: (code: string) => Actor
  named: (username: string) => Actor
}

/** Everyone who can act in the demo's world, each in the first post. */
export async function findActors(): Promise<Actors> {
  const users = await db.user.findMany({
    select: {
      id: true,
      username: true,
      displayName: true,
      posts: { select: postForActor, where: { endedAt: null }, orderBy: { createdAt: "asc" } },
    },
    orderBy: { createdAt: "asc" },
  })
  const offices = new Map<string, Actor>()
  const names = new Map<string, Actor>()
  for (const user of users)
    for (const post of user.posts) {
      const actor = actorOf(user, post, { sessionId: null, ip: null, userAgent: null })
      if (!names.has(user.username)) names.set(user.username, actor)
      if (post.unitCode && !offices.has(post.unitCode)) offices.set(post.unitCode, actor)
    }
  return { office: (code) => found(offices, code), named: (username) => found(names, username) }
}

function found(actors: Map<string, Actor>, key: string): Actor {
  const actor = actors.get(key)
  if (!actor) throw new Error(`nobody in the demo's world acts for ${key}`)
  return actor
}
