import { dayOf } from "../plain/clock"
import { pool } from "./db"
import { mac } from "./keys"
import { networkOf } from "./network"
import { newPace, type Pace } from "./pace"

/** One tap against one bucket: of a phone, an address or a station. `name` stays in memory. */
export type Turn = Pace & { name: string }

/** A rider's phone (device.ts), and the address that it came from; neither is kept. */
export type RiderOrigin = { device: string; ip?: string | null }

type Paces = { phone: Pace; address: Pace; station: Pace }

/**
 * What a rider's tap must be granted: its phone, its address and the station each have so many taps for a `deed`. The narrowest comes first,
 * so that a phone that floods is stopped before it takes anything from others. Buckets are named anew every day.
 */
export function turnsOf(
  deed: string,
  { device, ip, stationId }: RiderOrigin & { stationId: string },
  paces: Paces,
  now: Date,
): Turn[] {
  const network = ip && networkOf(ip)
  const turn = (whose: keyof Paces, who: string): Turn => ({
    ...paces[whose],
    name: `${dayOf(now)} ${deed} ${whose} ${who}`,
  })
  return [turn("phone", device), ...(network ? [turn("address", network)] : []), turn("station", stationId)]
}

/** How the database knows a bucket. */
export function bucketOf({ name }: Turn): Buffer {
  return mac("turn-bucket", name)
}

const SHARE = 10

/** The tenth of a pace that each process gives away by itself, and the rest, which all of them share. */
function divided({ burst, earnMs }: Pace): { own: Pace; shared: Pace } {
  const own = Math.max(1, Math.floor(burst / SHARE))
  return {
    own: { burst: own, earnMs: earnMs * SHARE },
    shared: { burst: Math.max(1, burst - own), earnMs: Math.ceil((earnMs * SHARE) / (SHARE - 1)) },
  }
}

const whole = newPace()
const own = newPace()

/**
 * The first gate, in this process: whoever goes beyond a whole pace here alone is stopped, and whoever keeps within a tenth of it needs nobody
 * else's word, so that a rider's ordinary check-in writes no bucket at all. What is left must be taken from the buckets that all processes
 * share. One process keeps a pace exactly; each further one may let a tenth more through.
 * @returns wait: ms, 0 when they may go on; beyond: the turns still to be taken
 */
export function turnsBeyond(turns: readonly Turn[], now: Date): { wait: number; beyond: Turn[] } {
  const beyond: Turn[] = []
  for (const turn of turns) {
    const wait = whole(turn.name, turn, now.getTime())
    if (wait > 0) return { wait, beyond: [] }
    const part = divided(turn)
    if (own(turn.name, part.own, now.getTime()) > 0) beyond.push({ ...turn, ...part.shared })
  }
  return { wait: 0, beyond }
}

/**
 * Takes turns for many taps at once, as steps of a statement that has a CTE `turn(key, bucket, at, burst, earn_ms)`: `slowed(key, wait)`
 * are those that must wait. A bucket is the one number `full_at` (the generic cell rate algorithm, ITU-T I.371): each turn moves it `earn_ms`
 * further, and it may lie `burst` turns ahead. Rows are locked in the order of their key; one that has nothing left is not written. What was
 * granted is put beside what was asked without a join, of which the planner, expecting a row, would make a loop in a loop.
 */
export const TAKE_TURNS = `
taken AS (
  INSERT INTO turn_bucket AS had (bucket, full_at, granted, asked_at, burst, earn_ms)
  SELECT bucket, max(at) + least(count(*), max(burst)) * max(earn_ms), least(count(*), max(burst)), max(at), max(burst), max(earn_ms)
  FROM turn GROUP BY bucket ORDER BY bucket
  ON CONFLICT (bucket) DO UPDATE SET
    (granted, full_at, asked_at, burst, earn_ms) = (SELECT n, begun + n * EXCLUDED.earn_ms, EXCLUDED.asked_at, EXCLUDED.burst, EXCLUDED.earn_ms
      FROM (SELECT greatest(had.full_at, EXCLUDED.asked_at) AS begun) b,
        LATERAL (SELECT least(EXCLUDED.granted, (EXCLUDED.asked_at - begun + EXCLUDED.burst::bigint * EXCLUDED.earn_ms) / EXCLUDED.earn_ms) AS n) g)
    WHERE greatest(had.full_at, EXCLUDED.asked_at) + EXCLUDED.earn_ms <= EXCLUDED.asked_at + EXCLUDED.burst::bigint * EXCLUDED.earn_ms
  RETURNING bucket, granted
),
slowed AS MATERIALIZED (
  SELECT key, max(earn_ms) AS wait FROM (
    SELECT key, earn_ms, row_number() OVER (PARTITION BY bucket ORDER BY key) AS place, max(granted) OVER (PARTITION BY bucket) AS granted
    FROM (SELECT key, bucket, earn_ms, 0 AS granted FROM turn UNION ALL SELECT NULL, bucket, NULL, granted FROM taken) both_sides) placed
  WHERE key IS NOT NULL AND place > granted GROUP BY key
)`

const ASK = `
WITH turn AS MATERIALIZED (SELECT '' AS key, * FROM unnest($1::bytea[], $2::bigint[], $3::int[], $4::int[]) AS t(bucket, at, burst, earn_ms)),
${TAKE_TURNS}
SELECT max(wait) AS wait FROM slowed`

/** Takes the turns of one tap, wherever other processes have taken some. @returns ms to wait, 0 when it was granted */
export async function waitOf(turns: readonly Turn[], now: Date): Promise<number> {
  const { wait, beyond } = turnsBeyond(turns, now)
  if (wait > 0 || beyond.length === 0) return wait
  const { rows } = await pool().query<{ wait: number | null }>({
    name: "take-turns",
    text: ASK,
    values: [
      beyond.map(bucketOf),
      beyond.map(() => now.getTime()),
      beyond.map(({ burst }) => burst),
      beyond.map(({ earnMs }) => earnMs),
    ],
  })
  return rows[0]?.wait ?? 0
}

/** Buckets that are full again are no different from none. @returns how many were removed */
export async function forgetFullBuckets(now = new Date()): Promise<number> {
  const { rowCount } = await pool().query("DELETE FROM turn_bucket WHERE full_at <= $1", [now.getTime()])
  return rowCount ?? 0
}
