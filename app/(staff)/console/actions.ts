"use server"

import { cookies } from "next/headers"
import { redirect } from "next/navigation"
import { endOwnSession, signOutEverywhere, switchPost } from "@/lib/domain/accounts/own-sessions"
import { postId, sessionId } from "@/lib/domain/accounts/schema"
import { currentPerson, personAction } from "@/lib/web/form-action"
import { takeSessionCookie } from "@/lib/web/session-cookie"
import { isTheme, THEME_COOKIE } from "@/lib/web/theme"

const then = () => "/console"

export const switchPostAction = personAction(postId, switchPost, { then })
export const endSessionAction = personAction(sessionId, endOwnSession)

/** This browser only: the row ends, so that a copy of the cookie is worth nothing. */
export async function signOutAction(): Promise<void> {
  const person = await currentPerson()
  if (person) await endOwnSession(person, { id: person.sessionId })
  await takeSessionCookie()
  redirect("/login")
}

export async function signOutEverywhereAction(): Promise<void> {
  const person = await currentPerson()
  if (person) await signOutEverywhere(person)
  await takeSessionCookie()
  redirect("/login")
}

export async function chooseThemeAction(form: FormData): Promise<void> {
  const theme = form.get("theme")
  const jar = await cookies()
  if (isTheme(theme)) jar.set(THEME_COOKIE, theme, { maxAge: 365 * 86_400, sameSite: "lax" })
}
