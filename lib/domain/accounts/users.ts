import { randomInt } from "node:crypto"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, isDuplicate, type Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { hashPassword } from "./passwords"
import { can } from "./policy"
import type { CreateUserInput, EditUserInput } from "./schema"

// Without what is easily misread on paper.
const LETTERS = "abcdefghjkmnpqrstuvwxyzACDEFHJKLMNPRTUVWXY34679"

/** A password for handing over once, about 90 bits; the person must change it at the first sign-in. */
export function initialPassword(): string {
  return Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join(""),
  ).join("-")
}

/** Creates a person without any post. The initial password is in the answer and nowhere else. */
export async function createUser(
  actor: Actor,
  input: CreateUserInput,
): Promise<Result<{ id: string; password: string }>> {
  if (!can(actor, "user.manage", {})) return refuse("notAllowed")
  const password = initialPassword()
  const passwordHash = await hashPassword(password)
  try {
    return await inTransaction(async (tx) => {
      const { id } = await tx.user.create({ data: { ...input, passwordHash }, select: { id: true } })
      await record(tx, actor, { action: "user.create", subject: ["user", id], areaCode: null, after: input })
      return ok({ id, password })
    })
  } catch (error) {
    if (isDuplicate(error)) return refuse("usernameTaken", [{ path: "username", message: "usernameTaken" }])
    throw error
  }
}

export async function editUser(
  actor: Actor,
  { id, revision, ...after }: EditUserInput,
): Promise<Result<{ id: string }>> {
  if (!can(actor, "user.manage", {})) return refuse("notAllowed")
  try {
    return await inTransaction(async (tx) => {
      const before = await tx.user.findUnique({
        where: { id },
        select: { displayName: true, oidcSubject: true },
      })
      if (!before) return refuse("notFound")
      const { count } = await tx.user.updateMany({
        where: { id, revision },
        data: { ...after, revision: { increment: 1 } },
      })
      if (count === 0) return refuse("changedSinceYouLooked")
      await record(tx, actor, { action: "user.edit", subject: ["user", id], areaCode: null, before, after })
      return ok({ id })
    })
  } catch (error) {
    if (isDuplicate(error))
      return refuse("oidcSubjectTaken", [{ path: "oidcSubject", message: "oidcSubjectTaken" }])
    throw error
  }
}

/** A new initial password; every session of the person ends, and every token: whoever had the old password may have made off with them. */
export async function resetPassword(
  actor: Actor,
  { id }: { id: string },
): Promise<Result<{ id: string; password: string }>> {
  if (!can(actor, "user.manage", {})) return refuse("notAllowed")
  const password = initialPassword()
  const passwordHash = await hashPassword(password)
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id }, select: { username: true } })
    if (!user) return refuse("notFound")
    await tx.user.update({ where: { id }, data: { passwordHash, mustChangePassword: true } })
    await tx.signInGuard.deleteMany({ where: { username: user.username } })
    const after = await endAccess(tx, id)
    await record(tx, actor, { action: "user.resetPassword", subject: ["user", id], areaCode: null, after })
    return ok({ id, password })
  })
}

/** From now on the person can do nothing: sessions end, tokens are revoked. The last administrator stays. */
export async function disableUser(actor: Actor, { id }: { id: string }): Promise<Result<{ id: string }>> {
  if (!can(actor, "user.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    if (await isLastAdministrator(tx, { userId: id })) return refuse("lastAdministrator")
    const { count } = await tx.user.updateMany({
      where: { id, disabledAt: null },
      data: { disabledAt: new Date(), revision: { increment: 1 } },
    })
    if (count === 0) return refuse("notFound")
    const after = await endAccess(tx, id)
    await record(tx, actor, { action: "user.disable", subject: ["user", id], areaCode: null, after })
    return ok({ id })
  })
}

/** The person may sign in again. Nothing of before comes back with them: tokens have to be issued anew. */
export async function enableUser(actor: Actor, { id }: { id: string }): Promise<Result<{ id: string }>> {
  if (!can(actor, "user.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, disabledAt: { not: null } },
      data: { disabledAt: null, revision: { increment: 1 } },
    })
    if (count === 0) return refuse("notFound")
    // Disabling once left tokens standing, and one that was being issued at that moment still may.
    const after = await endAccess(tx, id)
    await record(tx, actor, { action: "user.enable", subject: ["user", id], areaCode: null, after })
    return ok({ id })
  })
}

/** An administrator ends every session of a person, at once and in every process. */
export async function revokeSessions(
  actor: Actor,
  { id }: { id: string },
): Promise<Result<{ ended: number }>> {
  if (!can(actor, "user.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    const ended = await endSessions(tx, id)
    await record(tx, actor, {
      action: "user.revokeSessions",
      subject: ["user", id],
      areaCode: null,
      after: { ended },
    })
    return ok({ ended })
  })
}

const standing = (userId: string) => ({
  where: { userId, revokedAt: null },
  data: { revokedAt: new Date() },
})

async function endSessions(tx: Tx, userId: string): Promise<number> {
  return (await tx.userSession.updateMany(standing(userId))).count
}

/** Every way in that the person has, browsers and programs. Answers how many there were, for the audit. */
async function endAccess(tx: Tx, userId: string): Promise<{ ended: number; tokensRevoked: number }> {
  const ended = await endSessions(tx, userId)
  const { count } = await tx.apiToken.updateMany(standing(userId))
  return { ended, tokensRevoked: count }
}

/**
 * Whether without this user, or this post, nobody could administer the platform any more. Takes a lock, so that two who end each
 * other's post at the same moment are judged one after the other.
 */
export async function isLastAdministrator(
  tx: Tx,
  without: { userId: string } | { postId: string },
): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('nuanyi.administrators'))`
  const standing = await tx.post.findMany({
    where: { role: "ADMIN", endedAt: null, user: { disabledAt: null } },
    select: { id: true, userId: true },
  })
  const gone = (post: { id: string; userId: string }) =>
    "userId" in without ? post.userId === without.userId : post.id === without.postId
  return standing.some(gone) && standing.every(gone)
}
