import { db } from "@/lib/server/db"
import type { Prisma } from "@/lib/server/generated/client"
import type { Actor, ActorPost } from "../audit/actor"
import { settings } from "../settings/reads"
import { actorOf, actorPostOf, postForActor } from "./actor-of"
import { sessionLimits } from "./rules"

export type SignedIn = {
  userId: string
  sessionId: string
  displayName: string
  username: string
  mustChangePassword: boolean
  /** Every post that stands, oldest first. */
  posts: ActorPost[]
  /** Null for a person without any post: nothing is allowed, no rows. */
  actor: Actor | null
}

// Writing "seen" at every request would make each read a write.
const SEEN_EVERY_MS = 60_000

/**
 * The person behind a browser's session, or null when it was revoked, is idle or old, or its user is disabled. Read anew at every
 * request, so that revoking works at once, in every process.
 */
export async function sessionOf(
  sessionId: string,
  origin: { ip: string | null; userAgent: string | null },
  now = new Date(),
): Promise<SignedIn | null> {
  const [row, rules] = await Promise.all([
    db.userSession.findUnique({
      where: { id: sessionId },
      select: {
        activePostId: true,
        createdAt: true,
        lastSeenAt: true,
        revokedAt: true,
        user: {
          select: {
            id: true,
            username: true,
            displayName: true,
            mustChangePassword: true,
            disabledAt: true,
            posts: { where: { endedAt: null }, select: postForActor, orderBy: { createdAt: "asc" } },
          },
        },
      },
    }),
    settings(),
  ])
  if (!row || row.revokedAt || row.user.disabledAt) return null
  const { openedSince, usedSince } = sessionLimits(rules, now)
  if (row.createdAt < openedSince || row.lastSeenAt < usedSince) return null
  if (now.getTime() - row.lastSeenAt.getTime() > SEEN_EVERY_MS)
    await db.userSession.updateMany({
      where: { id: sessionId, lastSeenAt: { lt: now } },
      data: { lastSeenAt: now },
    })
  const { user } = row
  const active = user.posts.find(({ id }) => id === row.activePostId) ?? user.posts[0]
  return {
    userId: user.id,
    sessionId,
    displayName: user.displayName,
    username: user.username,
    mustChangePassword: user.mustChangePassword,
    posts: user.posts.map(actorPostOf),
    actor: active ? actorOf(user, active, { sessionId, ...origin }) : null,
  }
}

/** The sessions that sessionOf would still answer, for lists of them. */
export async function liveSessions(now = new Date()) {
  const { openedSince, usedSince } = sessionLimits(await settings(), now)
  return {
    revokedAt: null,
    createdAt: { gte: openedSince },
    lastSeenAt: { gte: usedSince },
    user: { disabledAt: null },
  } satisfies Prisma.UserSessionWhereInput
}
