import { ok, type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { settings } from "../settings/reads"
import { hashPassword, passwordFits } from "./passwords"
import { passwordProblems } from "./rules"
import type { ChangePasswordInput } from "./schema"
import type { SignedIn } from "./session-of"
import { clearFailures, countFailure, keepsPassword, lockOf } from "./sign-in-guard"

type Person = Pick<SignedIn, "userId" | "username" | "displayName" | "sessionId"> &
  Pick<Actor, "ip" | "userAgent">

/**
 * A person's own new password. Every other session of theirs ends: whoever knew the old one is out. A wrong old password counts as a
 * failed sign-in does, and a locked name changes nothing: whoever finds a browser open gets no more guesses here than at the door.
 */
export async function changePassword(
  person: Person,
  { oldPassword, newPassword }: ChangePasswordInput,
  now = new Date(),
): Promise<Result<{ id: string }>> {
  const { userId, username, displayName: name, ip, userAgent } = person
  const [rules, locked, user] = await Promise.all([
    settings(),
    lockOf(username, now),
    db.user.findUnique({
      where: { id: userId, disabledAt: null },
      select: { id: true, passwordHash: true },
    }),
  ])
  if (!user) return refuse("notFound")
  const minLength = rules["password.minLength"]
  const problems = passwordProblems(newPassword, { username, old: oldPassword, minLength })
  // Before the old one is looked at: who guesses must not learn by a new one that would not do that the old one was right.
  if (problems.length > 0) return refuse("invalid", problems)
  // Before the transaction: see sign-in-guard.ts.
  const fits = !locked && (await passwordFits(user.passwordHash, oldPassword))
  const passwordHash = fits ? await hashPassword(newPassword) : null
  return inTransaction(async (tx) => {
    const recorded = (result: "ok" | "wrongPassword" | "locked") =>
      record(
        tx,
        { name, userId, ip, userAgent },
        { action: "user.changePassword", subject: ["user", userId], areaCode: null, result },
      )
    const known = fits && (await keepsPassword(tx, user))
    const lockedFor = (until: Date) => refuseForNow("locked", until.getTime() - now.getTime())
    const standing = known ? await clearFailures(tx, username, now) : locked
    if (standing) {
      await recorded("locked")
      return lockedFor(standing)
    }
    if (!known) {
      const { counted, lock } = await countFailure(tx, username, rules, now)
      await recorded(counted ? "wrongPassword" : "locked")
      return lock ? lockedFor(lock) : refuse("invalid", [{ path: "oldPassword", message: "wrongPassword" }])
    }
    await tx.user.update({
      where: { id: userId },
      data: { passwordHash, mustChangePassword: false, passwordChangedAt: now },
    })
    await tx.userSession.updateMany({
      where: { userId, revokedAt: null, id: { not: person.sessionId } },
      data: { revokedAt: now },
    })
    await recorded("ok")
    return ok({ id: userId })
  })
}
