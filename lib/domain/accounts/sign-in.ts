import { ok, type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { normaliseText } from "@/lib/plain/text"
import { db } from "@/lib/server/db"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import { record } from "../audit/record"
import { settings } from "../settings/reads"
import { passwordFits } from "./passwords"
import { clearFailures, countFailure, keepsPassword, lockOf } from "./sign-in-guard"

export type Origin = { ip: string | null; userAgent: string | null }
export type SignInRefusal = "wrongCredentials" | "locked"

/**
 * Opens a session for a user name and password. Failures are counted by the name that was typed, in the database, whether such a
 * user exists or not: after the office's number of them the name is locked for a while, also for the right password.
 */
export async function signIn(
  input: { username: string; password: string },
  origin: Origin,
  now = new Date(),
): Promise<Result<{ userId: string; sessionId: string }, SignInRefusal>> {
  const username = normaliseText(input.username).toLowerCase().slice(0, 64)
  const [rules, locked, user] = await Promise.all([
    settings(),
    lockOf(username, now),
    db.user.findUnique({ where: { username }, select: { id: true, displayName: true, passwordHash: true } }),
  ])
  // Before the transaction, and not at all for a locked name: see sign-in-guard.ts.
  const fits = !locked && (await passwordFits(user?.passwordHash ?? null, input.password))
  const failed = (tx: Tx, result: SignInRefusal) =>
    record(
      tx,
      { name: username || "-", userId: user?.id, ...origin },
      { action: "session.signIn", subject: ["user", user?.id ?? (username || "-")], areaCode: null, result },
    )
  return inTransaction(async (tx) => {
    const known = user && fits && (await keepsPassword(tx, user)) ? user : null
    const lockedFor = (until: Date) => refuseForNow("locked", until.getTime() - now.getTime())
    const standing = known ? await clearFailures(tx, username, now) : locked
    if (standing) {
      await failed(tx, "locked")
      return lockedFor(standing)
    }
    if (known) return ok({ userId: known.id, sessionId: await openSession(tx, known, origin) })
    const { counted, lock } = await countFailure(tx, username, rules, now)
    await failed(tx, counted ? "wrongCredentials" : "locked")
    return lock ? lockedFor(lock) : refuse("wrongCredentials")
  })
}

/** Opens a session for a user whom the caller has identified (password, OIDC). */
export async function openSession(
  tx: Tx,
  user: { id: string; displayName: string },
  origin: Origin,
): Promise<string> {
  const session = await tx.userSession.create({
    data: { userId: user.id, ip: origin.ip, userAgent: origin.userAgent?.slice(0, 300) ?? null },
  })
  await record(
    tx,
    { name: user.displayName, userId: user.id, ...origin },
    { action: "session.signIn", subject: ["user", user.id], areaCode: null },
  )
  return session.id
}
