import type { Prisma } from "@/lib/server/generated/client"
import { type Tx, tellAfterCommit } from "@/lib/server/transaction"
import type { Actor } from "./actor"

export type Event = {
  /** What was done, as in accounts/permissions.ts, or finer: "station.approve". */
  action: string
  /** To what: ["station", id]. */
  subject: [type: string, id: string]
  /** Of the subject; decides who may read the event. Left out, it is the actor's. */
  areaCode?: string | null
  before?: Prisma.InputJsonValue
  after?: Prisma.InputJsonValue
  /** "ok", or the code of a refusal worth keeping (a failed sign-in). */
  result?: string
}

/** Someone who is not signed in: a failed sign-in, an incoming rider. */
export type Stranger = Pick<Actor, "ip" | "userAgent"> & { name: string; userId?: string }

/**
 * Writes what happened in the transaction that made it happen: both are kept, or neither. At the commit every process is told
 * (channel `nuanyi_event`), which is how caches expire.
 */
export async function record(tx: Tx, who: Actor | Stranger, event: Event): Promise<void> {
  await recordAll(tx, who, [event])
}

/** The same for many events at once, in one statement. */
export async function recordAll(tx: Tx, who: Actor | Stranger, events: Event[]): Promise<void> {
  const signedIn = "post" in who
  const rows = events.map(({ action, subject: [subjectType, subject], areaCode, before, after, result }) => ({
    userId: who.userId ?? null,
    actorName: nameOf(who),
    role: signedIn ? who.post.role : null,
    areaCode: areaCode === undefined ? (signedIn ? who.post.areaCode : null) : areaCode,
    action,
    subjectType,
    subjectId: subject.slice(0, 80),
    result: result ?? "ok",
    before,
    after,
    ip: who.ip,
    userAgent: who.userAgent?.slice(0, 300) ?? null,
  }))
  await tx.auditEvent.createMany({ data: rows })
  for (const { action, subjectType, subjectId, areaCode, result } of rows)
    if (result === "ok") tellAfterCommit(tx, { action, subjectType, subjectId, areaCode })
}

/** Who it is, in words, as rows keep it: "街道用户 · 天通苑北街道党工委". */
export function nameOf(who: Actor | Stranger): string {
  return ("post" in who ? `${who.displayName} · ${who.post.placeName}` : who.name).slice(0, 200)
}
