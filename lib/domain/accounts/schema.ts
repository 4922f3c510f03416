import { z } from "zod"
import { normaliseText } from "@/lib/plain/text"
import { ROLES } from "../audit/actor"

const line = (max: number) => z.string().transform(normaliseText).pipe(z.string().min(1).max(max))
const id = z.uuid()
const password = z.string().min(1).max(200)

export const changePasswordInput = z
  .object({ oldPassword: password, newPassword: password, passwordAgain: password })
  .refine(({ newPassword, passwordAgain }) => newPassword === passwordAgain, {
    path: ["passwordAgain"],
    message: "passwordsDiffer",
  })
export type ChangePasswordInput = z.output<typeof changePasswordInput>

const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{2,63}$/, "notAUsername")

const place = {
  role: z.enum(ROLES),
  unitCode: z.string().max(12).nullable().default(null),
  stationId: id.nullable().default(null),
  providerId: id.nullable().default(null),
}

export const createUserInput = z.object({ username, displayName: line(80) })
export type CreateUserInput = z.output<typeof createUserInput>
export const editUserInput = z.object({
  id,
  revision: z.coerce.number().int(),
  displayName: line(80),
  /** `sub` at the OIDC provider; null when the person signs in with a password only. */
  oidcSubject: z
    .string()
    .transform(normaliseText)
    .pipe(z.string().max(255))
    .transform((text) => text || null)
    .nullable()
    .default(null),
})
export type EditUserInput = z.output<typeof editUserInput>
export const userId = z.object({ id })
export const postId = z.object({ id })
export const sessionId = z.object({ id })
export const addPostInput = z.object({ userId: id, ...place })
export type AddPostInput = z.output<typeof addPostInput>

export const issueTokenInput = z.object({
  userId: id,
  postId: id,
  name: line(80),
  days: z.coerce.number().int().min(1).max(730).default(365),
})
export type IssueTokenInput = z.output<typeof issueTokenInput>
export const tokenId = z.object({ id })
