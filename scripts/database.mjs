// The database that a command works on: the embedded one, started here, or the one that DATABASE_URL names; migrated either way.
import { join } from "node:path"
import { ensureDatabase, secret, startPostgres, withClient } from "./embedded-postgres.mjs"
import { migrate } from "./migrate.mjs"
import { step } from "./progress.mjs"
import { run } from "./run.mjs"

const NAME = "nuanyi"

/**
 * @param {ReturnType<import("./settings.mjs").settings>} configured
 * @param {{content?: boolean}} options content: fill an empty database (demo data or the first administrator)
 * @returns {Promise<{url: string, env: Record<string, string>, joined: boolean, stop: () => Promise<void>}>} joined: others use it too; env: what the server's own modules ask for
 */
export async function openDatabase(configured, { content = true } = {}) {
  const { embedded, dataDir, demo, administrator } = configured
  const postgres = embedded
    ? await step("Starting the embedded PostgreSQL", () => startPostgres(dataDir))
    : { joined: true, url: () => configured.databaseUrl, stop: async () => {} }
  try {
    if (embedded) await ensureDatabase(postgres.url("postgres"), NAME)
    const url = postgres.url(NAME)
    await step("Applying migrations", async () => {
      for (const name of await migrate(url)) process.stdout.write(`  ${name}\n`)
    })
    const env = {
      DATABASE_URL: url,
      NEXTAUTH_URL: configured.publicUrl,
      NEXTAUTH_SECRET: configured.secret ?? secret(join(dataDir, "nextauth-secret")),
    }
    if (content && embedded && demo) await fill(env, ["seed", "--if-empty"])
    if (content && administrator)
      await fill({ ...env, ADMIN_USERNAME: administrator.username, ADMIN_PASSWORD: administrator.password }, [
        "administrator",
      ])
    return { url, env, joined: postgres.joined, stop: postgres.stop }
  } catch (error) {
    await postgres.stop()
    throw error
  }
}

/** Runs one of the commands that need the domain's own TypeScript. */
export function fill(env, args) {
  return run(process.execPath, ["--import", "tsx", "scripts/fill.ts", ...args], { env })
}

/** Takes everything out of the database and migrates it anew. Servers that use it are cut off for a moment and forget their caches. */
export async function emptied(url) {
  await withClient(url, async (client) => {
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
    await client.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
  })
  await migrate(url)
}
