import { describe, expect, test } from "vitest"
import { ownDatabase } from "@/tests/database"
import { dice } from "@/tests/random-city"
import { db, pool } from "./db"
import { newDevice } from "./device"
import { bucketOf, forgetFullBuckets, TAKE_TURNS, turnsOf, waitOf } from "./turns"

ownDatabase()

const PACES = {
  phone: { burst: 5, earnMs: 2_000 },
  address: { burst: 20, earnMs: 500 },
  station: { burst: 12, earnMs: 1_000 },
}
const MALL = "111.13.4.5"
const at = (ms: number) => new Date(Date.UTC(2026, 10, 24, 2) + ms)

let number = 0
const aDoor = () => `station ${number++}`
function turns(over: { device?: string; ip?: string; stationId?: string } = {}, ms = 0) {
  return turnsOf("test", { device: newDevice(), stationId: aDoor(), ...over }, PACES, at(ms))
}
const tap = (over: Parameters<typeof turns>[0], ms = 0) => waitOf(turns(over, ms), at(ms))

/** What another process takes: past the gate that this one keeps to itself. */
async function elsewhere(over: Parameters<typeof turns>[0], times: number, ms = 0): Promise<number> {
  const asked = Array.from({ length: times }, (_, key) =>
    turns(over, ms).map((turn) => ({ key: String(key).padStart(6, "0"), ...turn })),
  ).flat()
  const { rows } = await pool().query<{ slowed: number }>(
    `WITH turn AS MATERIALIZED (SELECT * FROM unnest($1::text[], $2::bytea[], $3::bigint[], $4::int[], $5::int[]) AS t(key, bucket, at, burst, earn_ms)),
    ${TAKE_TURNS} SELECT count(*)::int AS slowed FROM slowed`,
    [
      asked.map(({ key }) => key),
      asked.map(bucketOf),
      asked.map(() => at(ms).getTime()),
      asked.map(({ burst }) => burst),
      asked.map(({ earnMs }) => earnMs),
    ],
  )
  return times - (rows[0]?.slowed ?? 0)
}

describe("a phone", () => {
  test("may tap as often as it has turns, then waits until one is earned", async () => {
    const device = newDevice()
    for (let n = 0; n < 5; n++) expect(await tap({ device })).toBe(0)
    expect(await tap({ device })).toBe(2_000)
    expect(await tap({ device }, 1_999)).toBeGreaterThan(0)
    expect(await tap({ device }, 4_000)).toBe(0)
  })

  test("that taps now and then leaves no trace in the database", async () => {
    await db.turnBucket.deleteMany()
    for (let n = 0; n < 2; n++) expect(await tap({ ip: MALL })).toBe(0)
    expect(await db.turnBucket.count()).toBe(0)
  })

  test("has no more turns where two processes answer it, but the few that each gives by itself", async () => {
    const device = newDevice()
    expect(await elsewhere({ device }, 3)).toBe(3)
    expect(await Promise.all([1, 2, 3, 4, 5].map(() => tap({ device })))).toEqual([0, 0, 2_223, 2_223, 2_223])
  })

  test("that floods takes nothing from who stands beside it", async () => {
    const stationId = aDoor()
    const flood = newDevice()
    const ip = "111.13.4.7"
    const all = await Promise.all(Array.from({ length: 200 }, () => tap({ device: flood, stationId, ip })))
    expect(all.filter((wait) => wait === 0)).toHaveLength(5)
    const others = await Promise.all(Array.from({ length: 7 }, () => tap({ stationId, ip })))
    expect(others).toEqual(Array(7).fill(0))
  })
})

test("phones that are thrown away after each tap are stopped at the station and at their address", async () => {
  const stationId = aDoor()
  const granted = async (all: Promise<number>[]) =>
    (await Promise.all(all)).filter((wait) => wait === 0).length
  expect(await granted(Array.from({ length: 40 }, () => tap({ stationId })))).toBe(12)
  const ip = "111.13.4.6"
  expect(await granted(Array.from({ length: 40 }, () => tap({ ip })))).toBe(20)
  // All phones of a household's IPv6 are one address; the next household's are another.
  expect(await granted(Array.from({ length: 40 }, (_, n) => tap({ ip: `2409:8a00:1:2::${n + 1}` })))).toBe(20)
  expect(await tap({ ip: "2409:8a00:1:3::1" })).toBe(0)
})

test("however many statements ask at once, a bucket gives exactly what is in it", async () => {
  const stationId = aDoor()
  const all = await Promise.all(Array.from({ length: 30 }, () => elsewhere({ stationId }, 1)))
  expect(all.reduce((sum, granted) => sum + granted, 0)).toBe(12)
})

test("a bucket gives what counting coins gives, whatever comes when", async () => {
  const { below } = dice(20261124)
  for (let round = 0; round < 20; round++) {
    const stationId = aDoor()
    const { burst, earnMs } = PACES.station
    let [coins, now] = [burst * earnMs, 0]
    for (let step = 0; step < 12; step++) {
      const waited = below(4) * below(1_500)
      now += waited
      coins = Math.min(burst * earnMs, coins + waited)
      const asked = 1 + below(4)
      const granted = Math.min(asked, Math.floor(coins / earnMs))
      coins -= granted * earnMs
      expect(await elsewhere({ stationId }, asked, now)).toBe(granted)
    }
  }
})

test("what is full again is forgotten, and nothing of a phone or an address can be read", async () => {
  await db.turnBucket.deleteMany()
  const device = newDevice()
  await elsewhere({ device, ip: MALL }, 1)
  expect(await db.turnBucket.findMany()).toHaveLength(3)
  expect(await forgetFullBuckets(at(1_000))).toBe(2)
  expect(await forgetFullBuckets(at(2_000))).toBe(1)
  const [today] = turns({ device }).map(bucketOf)
  const [tomorrow] = turns({ device }, 86_400_000).map(bucketOf)
  expect(today).not.toEqual(tomorrow)
})
