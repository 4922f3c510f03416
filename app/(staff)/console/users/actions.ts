"use server"

import { z } from "zod"
import { addPost, endPost } from "@/lib/domain/accounts/posts"
import {
  addPostInput,
  createUserInput,
  editUserInput,
  issueTokenInput,
  postId,
  tokenId,
  userId,
} from "@/lib/domain/accounts/schema"
import { issueToken, revokeToken } from "@/lib/domain/accounts/tokens"
import {
  createUser,
  disableUser,
  editUser,
  enableUser,
  resetPassword,
  revokeSessions,
} from "@/lib/domain/accounts/users"
import { ROLES } from "@/lib/domain/audit/actor"
import { formAction } from "@/lib/web/form-action"

export const createUserAction = formAction(createUserInput, createUser, {
  show: ({ id, password }) => ({ id, password }),
})
export const editUserAction = formAction(editUserInput, editUser)
export const disableUserAction = formAction(userId, disableUser)
export const enableUserAction = formAction(userId, enableUser)
export const revokeSessionsAction = formAction(userId, revokeSessions)
export const resetPasswordAction = formAction(userId, resetPassword, {
  show: ({ password }) => ({ password }),
})
export const issueTokenAction = formAction(issueTokenInput, issueToken, { show: ({ token }) => ({ token }) })
export const revokeTokenAction = formAction(tokenId, revokeToken)
export const endPostAction = formAction(postId, endPost)

const ROLE_PLACE = { KEEPER: "stationId", PROVIDER: "providerId", ADMIN: null } as const

// The picker sends "STREET:110114008": a role and its place in one choice, so that no pair can be sent that makes no sense.
const heldAt = z.string().transform((text, context) => {
  const [role, place = ""] = text.split(":")
  const known = ROLES.find((candidate) => candidate === role)
  if (!known) {
    context.addIssue({ code: "custom", message: "notInList" })
    return z.NEVER
  }
  const field = known in ROLE_PLACE ? ROLE_PLACE[known as keyof typeof ROLE_PLACE] : "unitCode"
  return { role: known, ...(field ? { [field]: place } : {}) }
})

export const addPostAction = formAction(
  z
    .object({ userId: z.uuid(), heldAt })
    .transform(({ userId: id, heldAt: held }) => ({ userId: id, ...held }))
    .pipe(addPostInput),
  addPost,
)
