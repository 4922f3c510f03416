import { randomBytes } from "node:crypto"
import { recomputeRollups } from "@/lib/domain/attendance/recompute-rollups"
import type { SettingKey } from "@/lib/domain/settings/schema"
import { stationCode } from "@/lib/domain/stations/code"
import { db } from "@/lib/server/db"
import { load } from "../load"
import type { Line } from "../report"

const CONNECTIONS = 32
const REQUESTS = 12_000
const WARM_UP = 1_000

/**
 * Check-ins with a key each, by very many phones at all open stations. A number of requests and not of seconds, so that every
 * one is answered: what was acknowledged must be what is stored.
 */
export async function checkIns(address: string): Promise<Line[]> {
  const stations = await db.station.findMany({
    where: { state: "OPEN" },
    select: { id: true, codeVersion: true },
    orderBy: { id: "asc" },
  })
  const bodies = stations.map(({ id, codeVersion }) =>
    JSON.stringify({
      stationId: id,
      code: stationCode(id, codeVersion),
      occupation: "food_delivery",
      platform: "meituan",
    }),
  )
  await letEveryoneIn()
  await send(address, bodies, `warm-${Date.now()}`, WARM_UP)
  const run = `bench-${Date.now()}`
  const { perSecond, p99, answered, failed } = await send(address, bodies, run, REQUESTS)
  const stored = await db.$queryRaw<{ keys: number; entries: number }[]>`
    SELECT count(*)::int AS keys, count(e.id)::int AS entries
    FROM attendance_key k LEFT JOIN attendance_entry e ON e.day = k.day AND e.id = k.entry_id
    WHERE k.key LIKE ${`${run}-%`}`
  const { keys = 0, entries = 0 } = stored[0] ?? {}
  return [
    {
      what: "check-ins",
      value: perSecond,
      unit: "/s",
      target: { atLeast: 600 },
      note: `${CONNECTIONS} connections`,
    },
    { what: "check-ins, 99 of 100 within", value: p99, unit: "ms", target: { below: 100 } },
    { what: "check-ins refused or lost", value: failed, unit: "", target: { exactly: 0 } },
    { what: "check-ins acknowledged, not stored", value: answered - keys, unit: "", target: { exactly: 0 } },
    { what: "keys stored without their entry", value: keys - entries, unit: "", target: { exactly: 0 } },
    {
      what: "sums that are not what the entries add up to",
      value: (await recomputeRollups()).length,
      unit: "",
      target: { exactly: 0 },
    },
  ]
}

// The noon of a whole city comes to some forty stations here: what one station may take in a minute is raised to the utmost.
async function letEveryoneIn() {
  const key = "attendance.perStationMinute" satisfies SettingKey
  await db.setting.upsert({ where: { key }, create: { key, value: 6_000 }, update: { value: 6_000 } })
  const event = { action: "settings.change", subjectType: "settings", subjectId: "all", areaCode: null }
  await db.$executeRaw`SELECT pg_notify('nuanyi_event', ${JSON.stringify(event)})`
}

function send(address: string, bodies: string[], run: string, amount: number) {
  let sent = 0
  return load({
    url: address,
    connections: CONNECTIONS,
    amount,
    requests: [
      {
        method: "POST",
        path: "/api/v1/check-ins",
        setupRequest: (request) => {
          const number = sent++
          return {
            ...request,
            headers: {
              "content-type": "application/json",
              "idempotency-key": `${run}-${number}`,
              cookie: `nuanyi_device=${randomBytes(16).toString("base64url")}`,
            },
            body: bodies[number % bodies.length] ?? "",
          }
        },
      },
    ],
  })
}
