import { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"
import type { Settings } from "../settings/schema"

/*
 * Wrong passwords are counted by the name that was typed, in the database, so that several processes agree. A password is verified
 * before its transaction begins: argon2 takes tens of milliseconds on purpose, and a connection with a locked row would wait for it.
 * So guesses at one name may be verified at the same time; what they come to is settled one after the other. Each statement here is a
 * single conditional write: PostgreSQL makes it wait for the row's last change and judges it by what the row has become. Once the
 * office's number of failures is committed the condition holds for nobody, the right password included, so that who guesses a
 * thousand at once learns no more than who guesses one by one.
 */

/** Until when the name is locked; null when it is not. */
export async function lockOf(username: string, now: Date, tx: Tx | typeof db = db): Promise<Date | null> {
  const guard = await tx.signInGuard.findUnique({ where: { username }, select: { lockedUntil: true } })
  return guard?.lockedUntil && guard.lockedUntil > now ? guard.lockedUntil : null
}

/**
 * Counts one wrong password. `counted` is false when the name had been locked meanwhile; `lock` says until when it is locked, by this
 * failure or by others, or null.
 */
export async function countFailure(
  tx: Tx,
  username: string,
  rules: Settings,
  now: Date,
): Promise<{ counted: boolean; lock: Date | null }> {
  const most = rules["signIn.maxFailures"]
  const until = new Date(now.getTime() + rules["signIn.lockMinutes"] * 60_000)
  const counted = await tx.$executeRaw`
    INSERT INTO sign_in_guard AS guard (username, failures, last_failed_at) VALUES (${username}, 1, ${now}::timestamptz)
    ON CONFLICT (username) DO UPDATE SET
      failures = CASE WHEN guard.failures + 1 < ${most} THEN guard.failures + 1 ELSE 0 END,
      locked_until = CASE WHEN guard.failures + 1 < ${most} THEN NULL ELSE ${until}::timestamptz END,
      last_failed_at = ${now}::timestamptz
    WHERE guard.locked_until IS NULL OR guard.locked_until <= ${now}::timestamptz`
  return { counted: counted === 1, lock: await lockOf(username, now, tx) }
}

/** The right password starts the count anew. Where the name had been locked meanwhile nothing is written: answers until when, else null. */
export async function clearFailures(tx: Tx, username: string, now: Date): Promise<Date | null> {
  const cleared = await tx.$executeRaw`
    INSERT INTO sign_in_guard AS guard (username) VALUES (${username})
    ON CONFLICT (username) DO UPDATE SET failures = 0, locked_until = NULL
    WHERE guard.locked_until IS NULL OR guard.locked_until <= ${now}::timestamptz`
  if (cleared === 1) return null
  // Freed between the two statements by a reset: it may be tried again at once.
  return (await lockOf(username, now, tx)) ?? now
}

/**
 * Whether the password that was verified is still the person's, and they are not disabled. The lock makes whoever changes that at this
 * moment wait for this transaction, or go first and be seen. Taken before the guard's row, in the order in which a reset takes them.
 */
export async function keepsPassword(
  tx: Tx,
  user: { id: string; passwordHash: string | null },
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM app_user
    WHERE id = ${user.id}::uuid AND password_hash = ${user.passwordHash} AND disabled_at IS NULL FOR NO KEY UPDATE`
  return rows.length === 1
}
