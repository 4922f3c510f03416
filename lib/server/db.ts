import { PrismaPg } from "@prisma/adapter-pg"
import pg from "pg"
import { env } from "./env"
import { PrismaClient } from "./generated/client"

type Connections = { pool: pg.Pool; prisma: PrismaClient }

// One pool a process, also across the module reloads of development.
const kept = globalThis as typeof globalThis & { nuanyiConnections?: Connections }

function connect(): Connections {
  // Prisma's adapter drops the offset of what it reads and writes none: in a session of another zone than UTC every instant
  // that it writes is hours off for all other statements.
  const options = "-c timezone=UTC"
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL, options })
  // An idle connection that the server drops (restart, failover) must not end the process; the pool replaces it.
  pool.on("error", () => {})
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

function connections(): Connections {
  kept.nuanyiConnections ??= connect()
  return kept.nuanyiConnections
}

/** Connects at first use, so that the build needs no database. */
export const db = new Proxy({} as PrismaClient, {
  get: (_, property) => Reflect.get(connections().prisma, property),
})

/** The same connections for statements that are dearer through Prisma: one round trip check-ins, COPY, LISTEN. */
export function pool(): pg.Pool {
  return connections().pool
}

/** For scripts and tests that must end. */
export async function disconnect(): Promise<void> {
  const open = kept.nuanyiConnections
  kept.nuanyiConnections = undefined
  if (!open) return
  await open.prisma.$disconnect()
  if (!open.pool.ended) await open.pool.end()
}
