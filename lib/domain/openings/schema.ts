import { z } from "zod"

/** Made by whoever taps, once for each tap: the same key twice is one row. Visible ASCII, so that it fits a header. */
export const tapKey = z.string("required").regex(/^[\x21-\x7e]{1,80}$/, "notAKey")

export const PUNCH_KINDS = ["OPEN", "CLOSE"] as const
export const REPORT_KINDS = ["SHUT", "NOT_FOUND", "FACILITY"] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

const lower = ["open", "close"] as const

/** "The door is open", or shut, said by somebody who stands there. */
export const punchInput = z.object({
  key: tapKey,
  kind: z.enum([...PUNCH_KINDS, ...lower]).transform((word) => word.toUpperCase() as "OPEN" | "CLOSE"),
  /** When it was tapped; left out, it is now. */
  at: z.iso
    .datetime({ offset: true, error: "notAnInstant" })
    .transform((text) => new Date(text))
    .optional(),
})
export type PunchInput = z.output<typeof punchInput>

/** What a rider found. One word of a form says both: a kind, or the facility that is broken. */
export const reportInput = z.object({
  what: z
    .string("required")
    .max(60)
    .transform((what, context) => {
      const [kind = "", facilityCode = "", ...rest] = what.split(":")
      const known = REPORT_KINDS.find((one) => one === kind)
      if (known && rest.length === 0 && (known === "FACILITY") === (facilityCode !== ""))
        return { kind: known, facilityCode }
      context.addIssue({ code: "custom", message: "notInList" })
      return z.NEVER
    }),
})
export type ReportInput = z.output<typeof reportInput>["what"]
