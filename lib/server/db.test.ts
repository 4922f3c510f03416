import { expect, test } from "vitest"
import { withClient } from "@/scripts/embedded-postgres.mjs"
import { ownDatabase } from "@/tests/database"
import { db, disconnect, pool } from "./db"

ownDatabase()

const at = new Date("2026-10-12T01:30:00.000Z")
const event = { at, actorName: "x", action: "x", subjectType: "x", subjectId: "x" }

test("an instant is the same through Prisma and in plain SQL, whatever zone the database server prefers", async () => {
  const url = process.env.DATABASE_URL ?? ""
  await withClient(url, (client) =>
    client.query(`ALTER DATABASE "${new URL(url).pathname.slice(1)}" SET timezone = 'Asia/Shanghai'`),
  )
  await disconnect()
  const { id } = await db.auditEvent.create({ data: event })
  expect(await db.auditEvent.findUnique({ where: { id } })).toMatchObject({ at })
  const { rows } = await pool().query("SELECT extract(epoch FROM at)::float8 AS seconds FROM audit_event")
  expect(rows).toEqual([{ seconds: at.getTime() / 1000 }])
})
