// What the environment says to the commands, checked before anything is started; an error names the variable.
import { z } from "zod"

const schema = z.object({
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/\S+$/, "must be a postgresql:// address")
    .optional(),
  NEXTAUTH_SECRET: z.string().min(32, "must be at least 32 characters").optional(),
  NEXTAUTH_URL: z.url("must be the address that browsers use, e.g. https://nuanyi.example").optional(),
  DEMO: z.enum(["0", "1"], "must be 0 or 1").default("1"),
  ADMIN_USERNAME: z.string().min(3).max(64).optional(),
  ADMIN_PASSWORD: z.string().min(10, "must be at least 10 characters").optional(),
})

/** @throws an error that names each variable that is wrong, and never its value. */
export function settings(environment) {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""))
  const parsed = schema.safeParse(present)
  const wrong = parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`)
  const given = parsed.data ?? {}
  if (parsed.success && given.DATABASE_URL)
    for (const name of ["NEXTAUTH_SECRET", "NEXTAUTH_URL"])
      if (!given[name]) wrong.push(`${name}: required when DATABASE_URL is set`)
  if (parsed.success && !given.DATABASE_URL && given.DEMO === "0")
    for (const name of ["ADMIN_USERNAME", "ADMIN_PASSWORD"])
      if (!given[name]) wrong.push(`${name}: required when DEMO=0, for the first administrator`)
  if (wrong.length > 0)
    throw new Error(`The environment is not usable:\n${wrong.map((w) => `  ${w}`).join("\n")}`)
  return {
    port: given.PORT,
    host: given.HOST,
    dataDir: given.DATA_DIR,
    databaseUrl: given.DATABASE_URL,
    embedded: !given.DATABASE_URL,
    secret: given.NEXTAUTH_SECRET,
    publicUrl:
      given.NEXTAUTH_URL ?? `http://${given.HOST === "0.0.0.0" ? "127.0.0.1" : given.HOST}:${given.PORT}`,
    demo: given.DEMO === "1",
    administrator: given.ADMIN_USERNAME && { username: given.ADMIN_USERNAME, password: given.ADMIN_PASSWORD },
  }
}
