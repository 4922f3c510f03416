import { randomUUID } from "node:crypto"
import { addPost, endPost } from "@/lib/domain/accounts/posts"
import { listUsers, userRecord } from "@/lib/domain/accounts/reads"
import { hashToken } from "@/lib/domain/accounts/token-of"
import { issueToken, revokeToken } from "@/lib/domain/accounts/tokens"
import {
  createUser,
  disableUser,
  editUser,
  enableUser,
  resetPassword,
  revokeSessions,
} from "@/lib/domain/accounts/users"
import { db } from "@/lib/server/db"
import { HOME } from "../callers"
import type { Deed } from "../deeds"

/** Somebody with a post, whom things are done to. */
async function somebody({ disabled = false } = {}) {
  const name = `u${randomUUID().slice(0, 12)}`
  const user = await db.user.create({
    data: {
      username: name,
      displayName: name,
      disabledAt: disabled ? new Date() : null,
      posts: { create: { role: "COMMUNITY", unitCode: HOME } },
    },
    include: { posts: true },
  })
  const postId = user.posts[0]?.id ?? ""
  return { id: user.id, postId }
}

async function tokenOf({ id: userId, postId }: { id: string; postId: string }): Promise<string> {
  const token = await db.apiToken.create({
    data: { userId, postId, name: "接口", hash: hashToken(randomUUID()), createdBy: userId },
  })
  return token.id
}

export const accountDeeds: Record<string, Deed> = {
  createUser: async () => (actor) =>
    createUser(actor, { username: `u${randomUUID().slice(0, 12)}`, displayName: "新同事" }),
  editUser: async () => {
    const { id } = await somebody()
    return (actor) => editUser(actor, { id, revision: 1, displayName: "改名", oidcSubject: null })
  },
  resetPassword: async () => {
    const { id } = await somebody()
    return (actor) => resetPassword(actor, { id })
  },
  disableUser: async () => {
    const { id } = await somebody()
    return (actor) => disableUser(actor, { id })
  },
  enableUser: async () => {
    const { id } = await somebody({ disabled: true })
    return (actor) => enableUser(actor, { id })
  },
  revokeSessions: async () => {
    const { id } = await somebody()
    return (actor) => revokeSessions(actor, { id })
  },
  addPost: async () => {
    const { id: userId } = await somebody()
    return (actor) =>
      addPost(actor, { userId, role: "DISTRICT", unitCode: "110114", stationId: null, providerId: null })
  },
  endPost: async () => {
    const { postId: id } = await somebody()
    return (actor) => endPost(actor, { id })
  },
  issueToken: async () => {
    const { id: userId, postId } = await somebody()
    return (actor) => issueToken(actor, { userId, postId, name: "接口", days: 30 })
  },
  revokeToken: async () => {
    const id = await tokenOf(await somebody())
    return (actor) => revokeToken(actor, { id })
  },
  listUsers: async () => async (actor) => (await listUsers(actor, {})).items.length > 0,
  userRecord: async () => {
    const { id } = await somebody()
    return (actor) => userRecord(actor, id)
  },
}
