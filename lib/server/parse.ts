import type { z } from "zod"
import { type Ok, ok, type Problem } from "@/lib/plain/result"

type Params = Record<string, string | number>
type Text = { message: string; params?: Params }
type Invalid = { ok: false; code: "invalid"; details: Problem[] }

/**
 * What was given as `schema` reads it, or everything that is wrong with it, as problems whose message is a text key of
 * messages/errors.json. Schemas name their own keys (`z.string().refine(isWeek, "notAWeek")`); zod's built-in checks are mapped here, once.
 */
export function parseInput<S extends z.ZodType>(schema: S, given: unknown): Ok<z.output<S>> | Invalid {
  const parsed = schema.safeParse(given)
  if (parsed.success) return ok(parsed.data)
  const details = parsed.error.issues.map((issue) => ({
    path: issue.path.join("."),
    ...textOf(issue, isMissing(given, issue.path)),
  }))
  return { ok: false, code: "invalid", details }
}

// Looked up in what was given: zod leaves the input out of its issues, and where it coerces it has made NaN of what is missing.
function isMissing(given: unknown, path: PropertyKey[]): boolean {
  const found = path.reduce<unknown>(
    (value, step) => (value && typeof value === "object" ? Reflect.get(value, step) : undefined),
    given,
  )
  return found === undefined || found === null
}

function textOf(issue: z.core.$ZodIssue, missing: boolean): Text {
  switch (issue.code) {
    case "too_big":
      return {
        message: issue.origin === "string" ? "tooLong" : "tooBig",
        params: { maximum: Number(issue.maximum) },
      }
    case "too_small":
      if (issue.origin === "string" || issue.origin === "array")
        return Number(issue.minimum) <= 1
          ? { message: "required" }
          : { message: "tooShort", params: { minimum: Number(issue.minimum) } }
      return { message: "tooSmall", params: { minimum: Number(issue.minimum) } }
    case "invalid_type":
      if (missing) return { message: "required" }
      if (issue.expected === "number") return { message: "notANumber" }
      return { message: issue.expected === "int" ? "notAWholeNumber" : "invalid" }
    case "invalid_value":
      return { message: missing ? "required" : "notInList" }
    case "invalid_union":
      return { message: missing ? "required" : "invalid" }
    default:
      return { message: /^[a-z][A-Za-z]*$/.test(issue.message) ? issue.message : "invalid" }
  }
}
