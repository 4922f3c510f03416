import { ok, type Result, refuse } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { liveSessions, type SignedIn } from "./session-of"

type Person = Pick<SignedIn, "userId" | "displayName" | "sessionId" | "posts"> &
  Pick<Actor, "ip" | "userAgent">

const stranger = ({ displayName, userId, ip, userAgent }: Person) => ({
  name: displayName,
  userId,
  ip,
  userAgent,
})

/** The person's sessions that stand, newest first. */
export async function sessionsOfUser(userId: string, now = new Date()) {
  return db.userSession.findMany({
    where: { userId, ...(await liveSessions(now)) },
    select: { id: true, ip: true, userAgent: true, createdAt: true, lastSeenAt: true },
    orderBy: { lastSeenAt: "desc" },
    take: 50,
  })
}

/** Ends one session of the person's own: this browser's, or another one's. */
export async function endOwnSession(person: Person, { id }: { id: string }): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.userSession.updateMany({
      where: { id, userId: person.userId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) return refuse("notFound")
    await record(tx, stranger(person), {
      action: "session.signOut",
      subject: ["user", person.userId],
      areaCode: null,
    })
    return ok({ id })
  })
}

/** Ends every session of the person, this one too. */
export async function signOutEverywhere(person: Person): Promise<Result<{ ended: number }>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.userSession.updateMany({
      where: { userId: person.userId, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    await record(tx, stranger(person), {
      action: "session.signOutEverywhere",
      subject: ["user", person.userId],
      areaCode: null,
      after: { ended: count },
    })
    return ok({ ended: count })
  })
}

/** Makes another of the person's posts the active one, in this session only. */
export async function switchPost(person: Person, { id }: { id: string }): Promise<Result<{ id: string }>> {
  const post = person.posts.find((candidate) => candidate.id === id)
  if (!post) return refuse("notFound")
  return inTransaction(async (tx) => {
    await tx.userSession.update({ where: { id: person.sessionId }, data: { activePostId: id } })
    await record(tx, stranger(person), {
      action: "session.switchPost",
      subject: ["user", person.userId],
      areaCode: null,
      after: { post: `${post.role} · ${post.placeName}` },
    })
    return ok({ id })
  })
}
