import { z } from "zod"

/**
 * What the environment must say, parsed once when the first part of the server is loaded. `npm start` fills in
 * DATABASE_URL and NEXTAUTH_SECRET in embedded mode; elsewhere the operator does.
 */
const schema = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must be a postgresql:// address"),
  NEXTAUTH_SECRET: z.string().min(32, "must be at least 32 characters"),
  NEXTAUTH_URL: z.url("must be the address that browsers use, e.g. https://nuanyi.example"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(20),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  DATA_DIR: z.string().min(1).default(".data"),
  CODE_OUTBOX: z.string().min(1).optional(),
  CODE_WEBHOOK_URL: z.url("must be the address of the gateway that sends codes").optional(),
  CODE_WEBHOOK_TOKEN: z.string().min(1).optional(),
  OIDC_ISSUER: z.url("must be the issuer's address").optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().default("统一身份认证"),
})

export type Env = z.output<typeof schema>

/** @throws an error whose message names every variable that is wrong, and never its value. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const parsed = schema.safeParse(present)
  if (parsed.success) return parsed.data
  throw new Error(
    `The environment is not usable:\n${parsed.error.issues.map((i) => `  ${i.path.join(".")}: ${i.message}`).join("\n")}`,
  )
}

let parsed: Env | undefined

/** Lazy, so that the build needs no environment. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}
