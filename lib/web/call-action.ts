import { refresh } from "next/cache"
import type { z } from "zod"
import type { Actor } from "@/lib/domain/audit/actor"
import { type Result, refuse } from "@/lib/plain/result"
import { log } from "@/lib/server/log"
import { parseInput } from "./parse"
import { currentViewer } from "./viewer"

/**
 * A server action for a component that calls it itself (a drag, a copy) and shows the verb's result in its own way. Whatever comes of
 * it, the page is shown anew: after a refusal above all, so that what others changed meanwhile is in sight.
 */
export function callAction<S extends z.ZodType, T>(
  schema: S,
  verb: (actor: Actor, input: z.output<S>) => Promise<Result<T>>,
) {
  return async (input: z.input<S>): Promise<Result<T>> => {
    const actor = await currentViewer()
    if (!actor) return refuse("signedOut")
    const parsed = parseInput(schema, input)
    if (!parsed.ok) return parsed
    try {
      const result = await verb(actor, parsed.value)
      refresh()
      return result
    } catch (error) {
      log.error({ err: error }, "an action's verb failed")
      return refuse("unexpected")
    }
  }
}
