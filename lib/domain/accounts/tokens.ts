import { randomBytes } from "node:crypto"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { record } from "../audit/record"
import { can } from "./policy"
import type { IssueTokenInput } from "./schema"
import { hashToken } from "./token-of"

const DAY_MS = 86_400_000

/** Issues a token that acts as a person in one post. It is in the answer and nowhere else: only its hash is kept. */
export async function issueToken(
  actor: Actor,
  { userId, postId, name, days }: IssueTokenInput,
): Promise<Result<{ id: string; token: string }>> {
  if (!can(actor, "token.manage", {})) return refuse("notAllowed")
  const token = `nuanyi_${randomBytes(32).toString("base64url")}`
  const expiresAt = new Date(Date.now() + days * DAY_MS)
  return inTransaction(async (tx) => {
    const post = await tx.post.findFirst({
      where: { id: postId, userId, endedAt: null, user: { disabledAt: null } },
      select: { role: true },
    })
    if (!post) return refuse("notFound")
    const { id } = await tx.apiToken.create({
      data: { userId, postId, name, hash: hashToken(token), createdBy: actor.userId, expiresAt },
      select: { id: true },
    })
    await record(tx, actor, {
      action: "token.issue",
      subject: ["user", userId],
      areaCode: null,
      after: { name, role: post.role, expiresAt: expiresAt.toISOString() },
    })
    return ok({ id, token })
  })
}

export async function revokeToken(actor: Actor, { id }: { id: string }): Promise<Result<{ id: string }>> {
  if (!can(actor, "token.manage", {})) return refuse("notAllowed")
  return inTransaction(async (tx) => {
    const token = await tx.apiToken.findFirst({
      where: { id, revokedAt: null },
      select: { userId: true, name: true },
    })
    if (!token) return refuse("notFound")
    const { count } = await tx.apiToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: new Date() },
    })
    if (count === 0) return refuse("notFound")
    await record(tx, actor, {
      action: "token.revoke",
      subject: ["user", token.userId],
      areaCode: null,
      before: { name: token.name },
    })
    return ok({ id })
  })
}
