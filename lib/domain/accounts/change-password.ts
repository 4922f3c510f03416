import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { settings } from "../settings/reads"
import { hashPassword, passwordFits } from "./passwords"
import { passwordProblems } from "./rules"
import type { ChangePasswordInput } from "./schema"
import type { SignedIn } from "./session-of"

type Person = Pick<SignedIn, "userId" | "username" | "displayName" | "sessionId"> &
  Pick<Actor, "ip" | "userAgent">

/** A person's own new password. Every other session of theirs ends: whoever knew the old one is out. */
export async function changePassword(
  person: Person,
  { oldPassword, newPassword }: ChangePasswordInput,
): Promise<Result<{ id: string }>> {
  return inTransaction(async (tx) => {
    const rules = await settings(tx)
    // The lock makes two changes at once check the old password one after the other.
    const [row] = await tx.$queryRaw<{ password_hash: string | null }[]>`
      SELECT password_hash FROM app_user WHERE id = ${person.userId}::uuid AND disabled_at IS NULL FOR UPDATE`
    if (!row) return refuse("notFound")
    if (!(await passwordFits(row.password_hash, oldPassword)))
      return refuse("invalid", [{ path: "oldPassword", message: "wrongPassword" }])
    const problems = passwordProblems(newPassword, {
      username: person.username,
      old: oldPassword,
      minLength: rules["password.minLength"],
    })
    if (problems.length > 0) return refuse("invalid", problems)
    await tx.user.update({
      where: { id: person.userId },
      data: {
        passwordHash: await hashPassword(newPassword),
        mustChangePassword: false,
        passwordChangedAt: new Date(),
      },
    })
    await tx.userSession.updateMany({
      where: { userId: person.userId, revokedAt: null, id: { not: person.sessionId } },
      data: { revokedAt: new Date() },
    })
    await record(
      tx,
      { name: person.displayName, userId: person.userId, ip: person.ip, userAgent: person.userAgent },
      { action: "user.changePassword", subject: ["user", person.userId], areaCode: null },
    )
    return ok({ id: person.userId })
  })
}
