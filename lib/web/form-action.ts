import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import type { z } from "zod"
import type { FormState } from "@/components/form/form-state"
import type { Actor } from "@/lib/domain/audit/actor"
import type { Result } from "@/lib/plain/result"
import { log } from "@/lib/server/log"
import { objectOf, typedOf } from "./form-data"
import { problemsOf } from "./parse"
import { currentViewer } from "./viewer"

type Verb<I, T> = (actor: Actor, input: I) => Promise<Result<T>>
type After<T> = {
  /** Where to go when it worked; without it the same page is shown anew. */
  then?: (value: T) => string
}

/**
 * A server action for a form: finds the viewer, parses, calls the verb, turns its result into the form's next state.
 * On a refusal everything that was typed stays.
 */
export function formAction<S extends z.ZodType, T>(
  schema: S,
  verb: Verb<z.output<S>, T>,
  after: After<T> = {},
) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const refused = (code: string, errors: FormState["errors"] = []): FormState => ({
      status: "error",
      code,
      errors,
      values: typedOf(form),
      at: Date.now(),
    })
    const actor = await currentViewer()
    if (!actor) return refused("signedOut")
    const parsed = schema.safeParse(objectOf(form))
    if (!parsed.success) return refused("invalid", problemsOf(parsed.error))
    let result: Result<T>
    try {
      result = await verb(actor, parsed.data)
    } catch (error) {
      log.error({ err: error }, "a form's verb failed")
      return refused("unexpected")
    }
    if (!result.ok) return refused(result.code, result.details)
    if (after.then) redirect(after.then(result.value))
    refresh()
    return { status: "ok", errors: [], values: {}, at: Date.now() }
  }
}
