// Applies prisma/migrations with Prisma's own schema engine in its WASM build (docs/decisions/0008): nothing is downloaded, and
// `_prisma_migrations` is filled as `prisma migrate deploy` fills it.
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, resolve } from "node:path"
import { PrismaPg } from "@prisma/adapter-pg"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg"
import { withClient } from "./embedded-postgres.mjs"

const MIGRATIONS = resolve("prisma/migrations")

/**
 * Brings the database at `url` up to date.
 * @returns {Promise<string[]>} the names of the migrations that were applied now
 */
export async function migrate(url) {
  // Several processes may start at once; the lock makes them take turns. It ends with its connection.
  return withClient(url, async (client) => {
    await client.query("SELECT pg_advisory_lock(hashtext('nuanyi.migrate'))")
    const engine = await schemaEngine(url, client)
    try {
      await forgetInterrupted(client, engine)
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrationsList(),
        filters: { externalTables: [], externalEnums: [] },
      })
      return appliedMigrationNames
    } catch (error) {
      throw new Error(`The migrations could not be applied: ${error.message}`)
    } finally {
      engine.free()
    }
  })
}

function migrationsList() {
  const names = readdirSync(MIGRATIONS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  const text = (path) => readFileSync(join(MIGRATIONS, path), "utf8")
  return {
    baseDir: MIGRATIONS,
    lockfile: { path: "migration_lock.toml", content: text("migration_lock.toml") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: text(join(path, "migration.sql")) },
      },
    })),
  }
}

let bindings

async function schemaEngine(url, client) {
  if (!bindings) {
    const here = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    const wasm = readFileSync(join(dirname(here), "schema_engine_bg.wasm"))
    const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": engineBindings })
    engineBindings.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start()
    bindings = engineBindings
  }
  // The engine never closes its connections: idle ones must not keep a command alive.
  const driver = new PrismaPg({ connectionString: url, idleTimeoutMillis: 200 })
  const factory = bindMigrationAwareSqlAdapterFactory(wholeScripts(driver, client))
  return bindings.SchemaEngine.new({ datamodels: schemaFiles() }, () => {}, factory)
}

/**
 * The driver adapter cuts a script at every semicolon, those in function bodies and comments too. Sent whole, a script is what
 * PostgreSQL makes of it: one implicit transaction, all of it or nothing.
 */
function wholeScripts(factory, client) {
  const connect = factory.connect.bind(factory)
  factory.connect = async () => {
    const adapter = await connect()
    adapter.executeScript = async (script) => {
      await client.query(script).catch((error) => {
        // The engine would only say "external error": name the cause here.
        process.stderr.write(
          `  ${error.message}${error.position ? ` (at character ${error.position})` : ""}\n`,
        )
        throw error
      })
    }
    return adapter
  }
  return factory
}

// A run that was killed in mid-migration left its mark and nothing else (see above): it may simply be applied again.
async function forgetInterrupted(client, engine) {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS name")
  if (!tables[0].name) return
  const { rows } = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL",
  )
  for (const { migration_name } of rows)
    await engine.markMigrationRolledBack({ migrationName: migration_name })
}

function schemaFiles() {
  const folder = "prisma/models"
  return readdirSync(folder).map((name) => [join(folder, name), readFileSync(join(folder, name), "utf8")])
}
