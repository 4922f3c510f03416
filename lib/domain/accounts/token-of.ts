import { createHash } from "node:crypto"
import { db } from "@/lib/server/db"
import type { Actor } from "../audit/actor"
import { actorOf, postForActor } from "./actor-of"

export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

/**
 * Who a bearer token acts as, or null when it is unknown, revoked or expired, its user or post has ended, or its user still has the
 * initial password: whoever may do nothing in a browser yet may do nothing through a program either.
 */
export async function actorOfToken(
  token: string,
  origin: { ip: string | null; userAgent: string | null },
  now = new Date(),
): Promise<Actor | null> {
  const row = await db.apiToken.findUnique({
    where: { hash: hashToken(token) },
    select: {
      id: true,
      revokedAt: true,
      expiresAt: true,
      user: {
        select: { id: true, username: true, displayName: true, disabledAt: true, mustChangePassword: true },
      },
      post: { select: postForActor },
    },
  })
  if (!row || row.revokedAt || row.post.endedAt) return null
  if (row.user.disabledAt || row.user.mustChangePassword) return null
  if (row.expiresAt && row.expiresAt <= now) return null
  const minuteAgo = new Date(now.getTime() - 60_000)
  await db.apiToken.updateMany({
    where: { id: row.id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lt: minuteAgo } }] },
    data: { lastUsedAt: now },
  })
  return actorOf(row.user, row.post, { sessionId: null, ...origin })
}
