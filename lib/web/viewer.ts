import { headers } from "next/headers"
import { forbidden, redirect } from "next/navigation"
import { getServerSession } from "next-auth"
import { cache } from "react"
import type { Action } from "@/lib/domain/accounts/permissions"
import { canSomewhere } from "@/lib/domain/accounts/policy"
import { type SignedIn, sessionOf } from "@/lib/domain/accounts/session-of"
import type { Actor } from "@/lib/domain/audit/actor"
import { authOptions } from "./auth"
import { originOf } from "./origin"

/** The person behind the browser's session, once a request; null when nobody is signed in. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions())
  if (!session?.sessionId) return null
  return sessionOf(session.sessionId, originOf(await headers()))
})

/** Who acts through a form: null for nobody, and for those who must first change their password. */
export async function currentViewer(): Promise<Actor | null> {
  const person = await signedIn()
  return person && !person.mustChangePassword ? person.actor : null
}

/** For a staff page: sends a stranger to the login page and a first-timer to the password page. */
export async function requirePerson(): Promise<SignedIn> {
  const person = await signedIn()
  if (!person) redirect("/login")
  if (person.mustChangePassword) redirect("/console/account/password")
  return person
}

/** For a staff page that needs a permission: 403 when the active post has it nowhere. */
export async function requireViewer(action: Action): Promise<Actor> {
  const { actor } = await requirePerson()
  if (!actor || !canSomewhere(actor, action)) forbidden()
  return actor
}
