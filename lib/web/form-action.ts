import { refresh } from "next/cache"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import type { z } from "zod"
import type { FormState } from "@/components/form/form-state"
import type { SignedIn } from "@/lib/domain/accounts/session-of"
import type { Actor } from "@/lib/domain/audit/actor"
import type { Result } from "@/lib/plain/result"
import { log } from "@/lib/server/log"
import { objectOf, typedOf } from "./form-data"
import { originOf } from "./origin"
import { parseInput } from "./parse"
import { currentViewer, signedIn } from "./viewer"

type Verb<W, I, T> = (who: W, input: I) => Promise<Result<T>>
type After<T> = {
  /** Where to go when it worked; without it the same page is shown anew. */
  then?: (value: T) => string
  /** What of the answer the form shows once, e.g. an initial password; arrives as the state's `values`. */
  show?: (value: T) => Record<string, string>
}
type FormVerb = (state: FormState, form: FormData) => Promise<FormState>

/** A person, whatever the active post, with where the request comes from. */
export type Person = SignedIn & Pick<Actor, "ip" | "userAgent">

/**
 * A server action for a form: finds the viewer, parses, calls the verb, turns its result into the form's next state.
 * On a refusal everything that was typed stays.
 */
export function formAction<S extends z.ZodType, T>(
  schema: S,
  verb: Verb<Actor, z.output<S>, T>,
  after: After<T> = {},
): FormVerb {
  return answering(currentViewer, schema, verb, after)
}

/** The same for what a person does with their own account, also before the first password was changed. */
export function personAction<S extends z.ZodType, T>(
  schema: S,
  verb: Verb<Person, z.output<S>, T>,
  after: After<T> = {},
): FormVerb {
  return answering(currentPerson, schema, verb, after)
}

export async function currentPerson(): Promise<Person | null> {
  const person = await signedIn()
  return person && { ...person, ...originOf(await headers()) }
}

function answering<W, S extends z.ZodType, T>(
  find: () => Promise<W | null>,
  schema: S,
  verb: Verb<W, z.output<S>, T>,
  after: After<T>,
): FormVerb {
  return async (_, form) => {
    const refused = (code: string, errors: FormState["errors"] = []) => refusedForm(form, code, errors)
    const who = await find()
    if (!who) return refused("signedOut")
    const parsed = parseInput(schema, objectOf(form))
    if (!parsed.ok) return refused(parsed.code, parsed.details)
    let result: Result<T>
    try {
      result = await verb(who, parsed.value)
    } catch (error) {
      log.error({ err: error }, "a form's verb failed")
      return refused("unexpected")
    }
    if (!result.ok) return refused(result.code, result.details)
    // Also before a redirect: the frame around the page stays mounted, and must not go on showing what is no longer so (the active post).
    refresh()
    if (after.then) redirect(after.then(result.value))
    return { status: "ok", errors: [], values: after.show?.(result.value) ?? {}, at: Date.now() }
  }
}

/** The state of a form whose action refused, with what was typed. */
export function refusedForm(form: FormData, code: string, errors: FormState["errors"] = []): FormState {
  return { status: "error", code, errors, values: typedOf(form), at: Date.now() }
}
