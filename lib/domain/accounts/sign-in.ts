import { ok, type Result, refuse } from "@/lib/plain/result"
import { normaliseText } from "@/lib/plain/text"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import { record } from "../audit/record"
import { settings } from "../settings/reads"
import { passwordFits } from "./passwords"

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
  const who = { name: username || "-", ...origin }
  return inTransaction(async (tx) => {
    const rules = await settings(tx)
    // The row lock makes concurrent guesses at one name queue up: nobody gets more tries by trying at once.
    await tx.$executeRaw`INSERT INTO sign_in_guard (username) VALUES (${username}) ON CONFLICT (username) DO NOTHING`
    const [guard] = await tx.$queryRaw<{ failures: number; locked_until: Date | null }[]>`
      SELECT failures, locked_until FROM sign_in_guard WHERE username = ${username} FOR UPDATE`
    const user = await tx.user.findUnique({ where: { username } })
    if (guard?.locked_until && guard.locked_until > now) {
      await record(
        tx,
        { ...who, userId: user?.id },
        {
          action: "session.signIn",
          subject: ["user", user?.id ?? username],
          areaCode: null,
          result: "locked",
        },
      )
      return refuse("locked")
    }
    const fits = await passwordFits(user?.passwordHash ?? null, input.password)
    if (!user || !fits || user.disabledAt) {
      const failures = (guard?.failures ?? 0) + 1
      const lock = failures >= rules["signIn.maxFailures"]
      await tx.signInGuard.update({
        where: { username },
        data: {
          failures: lock ? 0 : failures,
          lastFailedAt: now,
          lockedUntil: lock ? new Date(now.getTime() + rules["signIn.lockMinutes"] * 60_000) : null,
        },
      })
      await record(
        tx,
        { ...who, userId: user?.id },
        {
          action: "session.signIn",
          subject: ["user", user?.id ?? username],
          areaCode: null,
          result: "wrongCredentials",
        },
      )
      return refuse(lock ? "locked" : "wrongCredentials")
    }
    await tx.signInGuard.update({ where: { username }, data: { failures: 0, lockedUntil: null } })
    return ok({ userId: user.id, sessionId: await openSession(tx, user, origin) })
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
