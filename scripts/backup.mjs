// A backup is one file that any PostgreSQL 15 or newer can take back: every table as COPY writes it, all of one moment, gzipped.
// Layout: frames of [length: u32][bytes], a frame of length 0 ends a part. First part: a JSON head; then one part for each table of it.
import { createReadStream, createWriteStream } from "node:fs"
import { rename, rm } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import { createGunzip, createGzip } from "node:zlib"
import copy from "pg-copy-streams"
import { withClient } from "./embedded-postgres.mjs"

const FORMAT = "nuanyi-backup-1"

/** Writes `file`; it appears only when it is whole. */
export async function backup(url, file) {
  const partial = `${file}.partial`
  try {
    await withClient(url, (client) =>
      pipeline(parts(client), createGzip(), createWriteStream(partial, { mode: 0o600 })),
    )
    await rename(partial, file)
  } finally {
    await rm(partial, { force: true })
  }
}

async function* parts(client) {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
  const head = {
    format: FORMAT,
    migrations: await migrationsOf(client),
    tables: await tablesOf(client),
    months: await monthsOf(client),
  }
  yield* framed([Buffer.from(JSON.stringify(head))])
  for (const { name, columns } of head.tables)
    yield* framed(client.query(copy.to(`COPY (SELECT ${columns} FROM ${name}) TO STDOUT`)))
  await client.query("COMMIT")
}

async function* framed(chunks) {
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    yield length(chunk.length)
    yield chunk
  }
  yield length(0)
}

function length(bytes) {
  const frame = Buffer.alloc(4)
  frame.writeUInt32BE(bytes)
  return frame
}

/** Replaces what is in the database by what is in `file`, in one transaction: all of it or nothing. */
export async function restore(url, file) {
  const source = readParts(createReadStream(file).pipe(createGunzip()))
  const head = JSON.parse(Buffer.concat(await all(source.part())).toString())
  if (head.format !== FORMAT) throw new Error(`${file} is not a backup of 暖驿.`)
  await withClient(url, async (client) => {
    const here = await migrationsOf(client)
    if (JSON.stringify(here) !== JSON.stringify(head.migrations))
      throw new Error(
        `${file} was made by another version (up to ${head.migrations.at(-1)}; this one is at ${here.at(-1)}). Restore it with that version, then update.`,
      )
    await client.query("BEGIN")
    const tables = (await tablesOf(client)).map(({ name }) => name)
    // The rows that only grow refuse to go, and must not announce themselves anew; only the owner, only in here, may say otherwise.
    for (const name of tables) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`)
    await client.query(`TRUNCATE ${tables.join(", ")}`)
    for (const day of head.months) await client.query("SELECT ensure_attendance_month($1)", [day])
    for (const { name, columns } of head.tables)
      await pipeline(source.part(), client.query(copy.from(`COPY ${name} (${columns}) FROM STDIN`)))
    for (const { name, column } of await countersOf(client))
      await client.query(
        `SELECT setval(pg_get_serial_sequence('${name}', '${column}'), coalesce((SELECT max(${column}) FROM ${name}), 0) + 1, false)`,
      )
    for (const name of tables) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`)
    await client.query("COMMIT")
    // Servers that use it are cut off for a moment and forget what they had cached.
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
    )
  })
}

async function all(chunks) {
  const kept = []
  for await (const chunk of chunks) kept.push(chunk)
  return kept
}

function readParts(stream) {
  const reader = stream[Symbol.asyncIterator]()
  let rest = Buffer.alloc(0)
  const take = async (bytes) => {
    while (rest.length < bytes) {
      const { value, done } = await reader.next()
      if (done) throw new Error("The backup ends too early; it is damaged.")
      rest = Buffer.concat([rest, value])
    }
    const taken = rest.subarray(0, bytes)
    rest = rest.subarray(bytes)
    return taken
  }
  return {
    async *part() {
      for (;;) {
        const bytes = (await take(4)).readUInt32BE()
        if (bytes === 0) return
        yield await take(bytes)
      }
    },
  }
}

async function migrationsOf(client) {
  const { rows } = await client.query(
    "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name",
  )
  return rows.map((row) => row.migration_name)
}

// Tables in an order in which every foreign key finds its row; partitions come with their parents, computed columns by themselves.
async function tablesOf(client) {
  const { rows } = await client.query(`
    SELECT format('%I', c.relname) AS name, string_agg(format('%I', a.attname), ', ' ORDER BY a.attnum) AS columns,
           (SELECT coalesce(array_agg(DISTINCT format('%I', r.relname)), '{}')::text[] FROM pg_constraint k JOIN pg_class r ON r.oid = k.confrelid
             WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS needs
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> '_prisma_migrations'
     GROUP BY c.oid, c.relname ORDER BY c.relname`)
  const ordered = []
  while (ordered.length < rows.length) {
    const ready = rows.filter(
      (t) => !ordered.includes(t) && t.needs.every((need) => ordered.some((o) => o.name === need)),
    )
    if (ready.length === 0) throw new Error("Two tables need each other; a backup cannot order them.")
    ordered.push(...ready)
  }
  return ordered.map(({ name, columns }) => ({ name, columns }))
}

async function monthsOf(client) {
  const { rows } = await client.query(
    "SELECT replace(right(relname, 7), '_', '-') || '-01' AS day FROM pg_class WHERE relname ~ '^attendance_entry_\\d{4}_\\d{2}$' ORDER BY 1",
  )
  return rows.map((row) => row.day)
}

async function countersOf(client) {
  const { rows } = await client.query(
    "SELECT table_name AS name, column_name AS column FROM information_schema.columns WHERE table_schema = 'public' AND column_default LIKE 'nextval(%'",
  )
  return rows
}
