import { TAKE_TURNS } from "@/lib/server/turns"

const IN_TURN = `turn AS MATERIALIZED (
  SELECT j.key, t.bucket, floor(extract(epoch FROM j.now) * 1000)::bigint AS at, t.burst, t.earn_ms
  FROM unnest($20::text[], $21::bytea[], $22::int[], $23::int[]) AS t(key, bucket, burst, earn_ms)
  JOIN judged j USING (key) WHERE j.known_id IS NULL AND j.verdict IS NULL
),
${TAKE_TURNS}`

/**
 * The hot write path, as one statement: for any number of entries it writes key, entry and every roll-up, or nothing, in one round trip.
 * Whatever an entry must fulfil is read in the same snapshot, and what concurrency could break is settled by keys:
 *
 * - `turn_bucket`: phones, addresses and stations have so many scans a minute. A key that is known takes no turn: asking again is free.
 * - `attendance_key`: one key, one row. A key that another transaction has just taken comes back with `won` false; asked once more,
 *   its row is seen.
 * - `attendance_last_scan`: one phone, one visit in a while, one attendance of a session. The row is the lock: whoever comes second
 *   writes nothing of its own, and if it had already taken its key, `lost_the_race()` undoes the statement.
 *
 * Locks are taken in one order everywhere (turns, key, scan, person, session, daily; inside each by primary key), so that two statements can't
 * wait for each other. The busiest rows, a station's sums of the day, come last and are held for the commit only.
 * Lookups are LATERAL … LIMIT 1: a generic plan must never join a whole table to three asked rows.
 */
const statement = (slowed: string) => `
WITH asked AS MATERIALIZED (
  SELECT a.*, s.area_code, s.state, s.version_now, s.printed_code, p.session_station, p.kind_code, p.starts_at, p.ends_at, p.cancelled_at,
    k.known_id, k.known_day, k.known_digest, k.known_counted, t.term IS NOT NULL AS platform_known,
    coalesce(a.said_at, CASE WHEN a.recorded_by IS NULL THEN a.now ELSE least(a.now, p.ends_at) END) AS at
  FROM unnest($1::text[], $2::bytea[], $3::uuid[], $4::uuid[], $5::int[], $6::uuid[], $7::text[], $8::text[], $9::int[],
      $10::timestamptz[], $11::bytea[], $12::text[], $13::uuid[], $14::timestamptz[], $15::text[])
    AS a(key, digest, id, station_id, code_version, session_id, occupation, platform, quantity, said_at, pseudonym, source, recorded_by, now, proof)
  LEFT JOIN LATERAL (SELECT area_code, state::text AS state, code_version AS version_now, printed_code
    FROM station WHERE id = a.station_id LIMIT 1) s ON true
  LEFT JOIN LATERAL (SELECT station_id AS session_station, kind_code, starts_at, ends_at, cancelled_at
    FROM published_session WHERE session_id = a.session_id AND "current" LIMIT 1) p ON true
  LEFT JOIN LATERAL (SELECT entry_id AS known_id, day AS known_day, digest AS known_digest, counted AS known_counted
    FROM attendance_key WHERE key = a.key LIMIT 1) k ON true
  LEFT JOIN LATERAL (SELECT code AS term FROM term WHERE code = a.platform AND list = 'PLATFORM' LIMIT 1) t ON true
),
judged AS MATERIALIZED (
  SELECT a.*, (a.at AT TIME ZONE 'Asia/Shanghai')::date AS day, l.earlier_id, l.earlier_day,
    CASE
      WHEN known_id IS NOT NULL THEN CASE WHEN known_digest = digest THEN NULL ELSE 'keyReused' END
      WHEN state IS NULL THEN 'notFound'
      WHEN code_version <> version_now THEN 'codeExpired'
      WHEN proof = 'PRINTED' AND NOT printed_code THEN 'printedCodeOff'
      WHEN state <> 'OPEN' THEN 'stationNotOpen'
      WHEN platform IS NOT NULL AND NOT platform_known THEN 'platformUnknown'
      WHEN a.at > now + $16::interval THEN 'inTheFuture'
      WHEN a.at < now - $17::interval THEN 'tooLate'
      WHEN session_id IS NULL THEN NULL
      WHEN session_station IS DISTINCT FROM a.station_id THEN 'sessionNotHere'
      WHEN cancelled_at IS NOT NULL THEN 'sessionCancelled'
      WHEN a.at < starts_at - $18::interval OR a.at > ends_at + $18::interval THEN 'sessionNotNow'
    END AS verdict
  FROM asked a
  LEFT JOIN LATERAL (SELECT entry_id AS earlier_id, day AS earlier_day FROM attendance_last_scan
    WHERE station_id = a.station_id AND target = coalesce(a.session_id, a.station_id) AND pseudonym = a.pseudonym
      AND (a.session_id IS NOT NULL OR attendance_last_scan.at > a.at - $19::interval) LIMIT 1) l ON true
),
${slowed},
keyed AS (
  INSERT INTO attendance_key (key, entry_id, day, station_id, digest, counted)
  SELECT key, coalesce(earlier_id, id), coalesce(earlier_day, day), station_id, digest, earlier_id IS NULL
  FROM judged WHERE known_id IS NULL AND verdict IS NULL AND key NOT IN (SELECT key FROM slowed) ORDER BY key
  ON CONFLICT (key) DO NOTHING
  RETURNING key, entry_id, day, counted
),
fresh AS MATERIALIZED (SELECT j.* FROM judged j JOIN keyed k USING (key) WHERE k.counted),
scanned AS (
  INSERT INTO attendance_last_scan AS last (station_id, target, pseudonym, entry_id, day, at)
  SELECT station_id, coalesce(session_id, station_id), pseudonym, id, day, at
  FROM fresh WHERE pseudonym IS NOT NULL ORDER BY 1, 2, 3
  ON CONFLICT (station_id, target, pseudonym) DO UPDATE SET entry_id = EXCLUDED.entry_id, day = EXCLUDED.day, at = EXCLUDED.at
    WHERE last.target = last.station_id AND last.at <= EXCLUDED.at - $19::interval
  RETURNING entry_id
),
entered AS (
  INSERT INTO attendance_entry
    (id, day, at, station_id, area_code, session_id, kind_code, occupation, platform, quantity, pseudonym, source, proof, recorded_by, recorded_at)
  SELECT id, day, at, station_id, area_code, session_id, coalesce(kind_code, ''), occupation::"Occupation", platform, quantity,
    pseudonym, source::"AttendanceSource", proof::"CodeProof", recorded_by, now
  FROM fresh WHERE pseudonym IS NULL OR id IN (SELECT entry_id FROM scanned)
  RETURNING id, day, station_id, area_code, session_id, kind_code, occupation, quantity, pseudonym
),
person AS (
  INSERT INTO attendance_person AS had (day, area_code, station_id, kind_code, pseudonym, entries)
  SELECT day, min(area_code), station_id, kind_code, pseudonym, count(*) FROM entered WHERE pseudonym IS NOT NULL
  GROUP BY day, station_id, kind_code, pseudonym ORDER BY day, station_id, kind_code, pseudonym
  ON CONFLICT (day, station_id, kind_code, pseudonym) DO UPDATE SET entries = had.entries + EXCLUDED.entries
  RETURNING 1
),
attended AS (
  INSERT INTO session_attendance AS had (session_id, visits)
  SELECT session_id, sum(quantity) FROM entered WHERE session_id IS NOT NULL AND (SELECT count(*) FROM person) >= 0
  GROUP BY session_id ORDER BY session_id
  ON CONFLICT (session_id) DO UPDATE SET visits = had.visits + EXCLUDED.visits
  RETURNING 1
),
daily AS (
  INSERT INTO attendance_daily AS had (day, area_code, station_id, kind_code, occupation, visits)
  SELECT day, min(area_code), station_id, kind_code, occupation, sum(quantity) FROM entered WHERE (SELECT count(*) FROM attended) >= 0
  GROUP BY day, station_id, kind_code, occupation ORDER BY day, station_id, kind_code, occupation
  ON CONFLICT (day, station_id, kind_code, occupation) DO UPDATE SET visits = had.visits + EXCLUDED.visits
)
SELECT j.key, CASE WHEN s.wait IS NULL THEN j.verdict ELSE 'tooMany' END AS verdict, s.wait, k.key IS NOT NULL OR j.known_id IS NOT NULL AS won, j.session_id AS "sessionId",
  coalesce(k.entry_id, j.known_id)::text AS id, coalesce(k.day, j.known_day)::text AS day, coalesce(k.counted, j.known_counted) AS counted,
  CASE WHEN k.counted THEN j.at
    ELSE (SELECT e.at FROM attendance_entry e WHERE e.day = coalesce(k.day, j.known_day) AND e.id = coalesce(k.entry_id, j.known_id)) END AS at,
  CASE WHEN (SELECT count(*) FROM fresh) <> (SELECT count(*) FROM entered) THEN lost_the_race() END AS race
FROM judged j LEFT JOIN keyed k USING (key) LEFT JOIN slowed s USING (key)`

/** For entries of which none must take a turn: nearly always. */
export const LOG_STATEMENT = statement("slowed AS (SELECT NULL::text AS key, NULL::int AS wait WHERE false)")

/** For entries of which some must take turns, in `$20` to `$23`. */
export const LOG_STATEMENT_IN_TURN = statement(IN_TURN)
