import { z } from "zod"

/** A mobile number of the mainland, however it is typed: "+86 138-0013-8000", "１３８００１３８０００". */
export const numberInput = z.object({
  number: z
    .string("required")
    .max(40)
    .transform((text) =>
      text
        .normalize("NFKC")
        .replace(/[\s()-]/g, "")
        .replace(/^(\+|00)86/, ""),
    )
    .pipe(z.string().regex(/^1[3-9]\d{9}$/, "notAMobile")),
})

export const codeInput = z.object({
  code: z
    .string("required")
    .max(20)
    .transform((text) => text.normalize("NFKC").replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "notACode")),
})
