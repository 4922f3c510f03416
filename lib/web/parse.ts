import type { z } from "zod"
import type { Problem } from "@/lib/plain/result"

type Params = Record<string, string | number>

/**
 * zod's issues as problems whose message is a text key of messages/errors.json. Schemas name their own keys
 * (`z.string().refine(isWeek, "notAWeek")`); zod's built-in checks are mapped here, once.
 */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const { message, params } = textOf(issue as z.core.$ZodIssue)
    return { path: issue.path.join("."), message, ...(params ? { params } : {}) }
  })
}

function textOf(issue: z.core.$ZodIssue): { message: string; params?: Params } {
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
      return {
        message:
          issue.input === undefined || issue.input === null
            ? "required"
            : issue.expected === "number" || issue.expected === "int"
              ? "notANumber"
              : "invalid",
      }
    case "invalid_value":
      return { message: "notInList" }
    default:
      return { message: /^[a-z][A-Za-z]*$/.test(issue.message) ? issue.message : "invalid" }
  }
}
