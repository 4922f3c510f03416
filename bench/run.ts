// Measures what the product promises, on this machine, with the demo's world: see README.md. Started by scripts/bench.mjs.
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { weekNow } from "@/lib/plain/week"
import { db, disconnect } from "@/lib/server/db"
import { startPostgres } from "../scripts/embedded-postgres.mjs"
import { checkIns } from "./measures/check-ins"
import { riderPages } from "./measures/rider-pages"
import { scriptSizes } from "./measures/scripts"
import { staffPages } from "./measures/staff-pages"
import { isMet, keep, type Line, machine, show } from "./report"
import { type Server, startServer } from "./server"

const dataDir = mkdtempSync(join(tmpdir(), "nuanyi-bench-"))
let server: Server | undefined
try {
  say("Starting for the first time: new database, migrations, demo data …")
  server = await startServer(dataDir)
  const first: Line = { what: "npm start, with new demo data", value: server.readyMs / 1000, unit: "s" }
  await server.stop()
  say("Starting again …")
  server = await startServer(dataDir)
  const again: Line = { what: "npm start", value: server.readyMs / 1000, unit: "s", target: { below: 10 } }

  // The server runs the cluster; this joins it, to look up what to ask for and to count what was stored.
  process.env.DATABASE_URL = (await startPostgres(dataDir)).url("nuanyi")
  process.env.NEXTAUTH_SECRET = readFileSync(join(dataDir, "nextauth-secret"), "utf8").trim()
  process.env.NEXTAUTH_URL = server.address
  const station = await db.station.findFirstOrThrow({ where: { name: "华联家园驿站" } })
  const week = weekNow(new Date())

  const { address } = server
  const lines = [
    first,
    again,
    ...(await told("JavaScript of rider pages", () =>
      scriptSizes(address, {
        "the list": "/",
        "an area": `/areas/${station.areaCode.slice(0, 9)}`,
        "a station": `/stations/${station.id}`,
        "a search": "/stations?q=hua",
        "check-in": "/check-in",
        "a poster": `/stations/${station.id}/poster`,
      }),
    )),
    ...(await told("rider pages", () => riderPages(address, station.id, week))),
    ...(await told("staff pages", () => staffPages(address, station.id, week))),
    ...(await told("check-ins", () => checkIns(address))),
  ]
  const { processor, cores, memoryGiB, node, commit } = machine()
  say(`\n${processor}, ${cores} cores, ${memoryGiB} GiB, Node ${node}, commit ${commit}`)
  say(`the load is made on the same machine\n\n${show(lines)}\n\nwritten to ${keep(lines, new Date())}`)
  if (!lines.every(isMet)) process.exitCode = 1
} finally {
  await disconnect()
  await server?.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

function say(line: string) {
  process.stdout.write(`${line}\n`)
}

function told(what: string, measure: () => Promise<Line[]>): Promise<Line[]> {
  say(`Measuring ${what} …`)
  return measure()
}
