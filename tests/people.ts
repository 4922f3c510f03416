import { randomUUID } from "node:crypto"
import { actorOf, postForActor } from "@/lib/domain/accounts/actor-of"
import { hashPassword } from "@/lib/domain/accounts/passwords"
import { issueToken } from "@/lib/domain/accounts/tokens"
import type { Actor, Role } from "@/lib/domain/audit/actor"
import { db } from "@/lib/server/db"

export const PASSWORD = "Nuanyi-2026-test"
export const origin = { ip: "10.0.0.1", userAgent: "test" }

/** A refusal's code, or "ok". */
export const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? "ok" : result.code)

let hashed: Promise<string> | undefined

type Post = { role: Role; unitCode?: string; stationId?: string }

/** Somebody who chose a password, in the posts given. */
export async function aPerson(
  over: { username?: string; mustChangePassword?: boolean; disabledAt?: Date; posts?: Post[] } = {},
) {
  hashed ??= hashPassword(PASSWORD)
  const { posts = [], username = `u-${randomUUID()}`, ...rest } = over
  return db.user.create({
    data: {
      username,
      displayName: `测试 ${username.slice(0, 8)}`,
      passwordHash: await hashed,
      mustChangePassword: false,
      ...rest,
      posts: { create: posts },
    },
    include: { posts: { select: postForActor, orderBy: { createdAt: "asc" } } },
  })
}

/** A platform administrator who is really there. */
export async function anAdministrator(): Promise<Actor> {
  const user = await aPerson({ posts: [{ role: "ADMIN" }] })
  const [post] = user.posts
  if (!post) throw new Error("no post")
  return actorOf(user, post, { sessionId: null, ...origin })
}

/** A token that acts as the person in their first post. */
export async function aToken(
  admin: Actor,
  { id: userId, posts: [post] }: { id: string; posts: { id: string }[] },
  days = 30,
): Promise<string> {
  const issued = await issueToken(admin, { userId, postId: post?.id ?? "", name: "统计程序", days })
  if (!issued.ok) throw new Error(issued.code)
  return issued.value.token
}
