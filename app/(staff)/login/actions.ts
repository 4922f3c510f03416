"use server"

import { headers } from "next/headers"
import { redirect } from "next/navigation"
import type { FormState } from "@/components/form/form-state"
import { signIn } from "@/lib/domain/accounts/sign-in"
import { refusedForm } from "@/lib/web/form-action"
import { originOf } from "@/lib/web/origin"
import { giveSessionCookie } from "@/lib/web/session-cookie"

/** Signs in with a password. Works without script: a form that posts to its own page. */
export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 200)
  const result = await signIn(
    { username: text("username"), password: text("password") },
    originOf(await headers()),
  )
  if (!result.ok) return refusedForm(form, result.code)
  await giveSessionCookie(result.value)
  const next = text("next")
  // Only to a page of ours: an address that another site put there leads nowhere.
  redirect(/^\/console(\/[\w/-]*)?$/.test(next) ? next : "/console")
}
