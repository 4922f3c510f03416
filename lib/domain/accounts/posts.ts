import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, isDuplicate, type Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { can } from "./policy"
import { placeProblems } from "./rules"
import type { AddPostInput } from "./schema"
import { isLastAdministrator } from "./users"

/** Gives a person a post: a role at the one place that it needs. A provider that is retired gets nobody new. */
export async function addPost(actor: Actor, input: AddPostInput): Promise<Result<{ id: string }>> {
  if (!can(actor, "user.manage", {})) return refuse("notAllowed")
  const { userId, role, ...place } = input
  const problems = placeProblems(role, place)
  if (problems.length > 0) return refuse("invalid", problems)
  try {
    return await inTransaction(async (tx) => {
      // One after the other: inside a transaction there is one connection, which takes one query at a time.
      const { unitCode, stationId, providerId } = place
      const user = await tx.user.findUnique({ where: { id: userId }, select: { id: true } })
      const unit = unitCode ? await tx.orgUnit.findUnique({ where: { code: unitCode } }) : true
      const station = stationId ? await tx.station.findUnique({ where: { id: stationId } }) : true
      const provider = providerId ? await lockedProvider(tx, providerId) : { retired: false }
      if (!user || !unit || !station || !provider) return refuse("notFound")
      if (provider.retired)
        return refuse("providerRetired", [{ path: "providerId", message: "providerRetired" }])
      const { id } = await tx.post.create({ data: { userId, role, ...place }, select: { id: true } })
      await record(tx, actor, {
        action: "user.addPost",
        subject: ["user", userId],
        areaCode: null,
        after: { role, ...place },
      })
      return ok({ id })
    })
  } catch (error) {
    if (isDuplicate(error)) return refuse("postHeld")
    throw error
  }
}

// The lock makes whoever retires the provider at this moment wait until the post stands, or go first and be seen.
async function lockedProvider(tx: Tx, id: string): Promise<{ retired: boolean } | undefined> {
  const rows = await tx.$queryRaw<{ retired: boolean }[]>`
    SELECT retired_at IS NOT NULL AS retired FROM provider WHERE id = ${id}::uuid FOR SHARE`
  return rows[0]
}

/** Ends a post, and with it every token that acts in it. Sessions go on in the person's other posts. */
export async function endPost(actor: Actor, { id }: { id: string }): Promise<Result<{ id: string }>> {
  if (!can(actor, "user.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    if (await isLastAdministrator(tx, { postId: id })) return refuse("lastAdministrator")
    const post = await tx.post.findFirst({
      where: { id, endedAt: null },
      select: { userId: true, role: true, unitCode: true, stationId: true, providerId: true },
    })
    if (!post) return refuse("notFound")
    const { userId, ...before } = post
    await tx.post.update({ where: { id }, data: { endedAt: new Date() } })
    await record(tx, actor, {
      action: "user.endPost",
      subject: ["user", userId],
      areaCode: null,
      before,
    })
    return ok({ id })
  })
}
