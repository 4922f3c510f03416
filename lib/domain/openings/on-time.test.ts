import { randomUUID } from "node:crypto"
import { expect, test } from "vitest"
import { addDays, dayOf, dayToDbDate, instantAt } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { aStation } from "@/tests/door"
import { dice } from "@/tests/random-city"
import { onTimeOf } from "./on-time"
import { asItWas, countOnTime, dueOpenings } from "./on-time-rules"

ownDatabase()

const FROM = "2026-10-26"
const TO = "2026-11-24"
// In the middle of a day: some stations should have opened already, others not yet.
const NOW = instantAt(TO, 10 * 60 + 5)
const OPENED = instantAt("2026-10-30", 720)

const hours = (opens: number, closes: number) =>
  ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, opens: opens * 60, closes: closes * 60 }))

test("the day's first opening counts; what runs on from the evening before is none", () => {
  const due = (spans: ReturnType<typeof hours>) =>
    dueOpenings({ spans, exceptions: [], closures: [] }, [TO]).map(({ at }) => at)
  expect(due([...hours(14, 18), ...hours(9, 12)])).toEqual([instantAt(TO, 540)])
  expect(due(hours(0, 24))).toEqual([])
  expect(due(hours(20, 28))).toEqual([instantAt(TO, 1200)])
  expect(due([...hours(20, 28), ...hours(3, 6)])).toEqual([instantAt(TO, 1200)])
})

test("a minute after the tolerance is late, four hours before is another day's work, and today counts once it is over", () => {
  const at = instantAt(TO, 540)
  const count = (minute: number, now = instantAt(TO, 600)) =>
    countOnTime([{ day: TO, at }], [{ at: instantAt(TO, minute), late: false }], 10, now)
  expect([300, 301, 540, 550, 551].map((minute) => count(minute).onTime)).toEqual([0, 1, 1, 1, 0])
  expect(count(540, instantAt(TO, 549))).toEqual({ due: 0, onTime: 0, late: 0 })
})

test("a closure written down afterwards excuses no day that was over", () => {
  const closure = { fromDay: "2026-11-01", toDay: null, reason: "检修", liftedAt: null }
  expect(asItWas({ ...closure, createdAt: instantAt("2026-11-05", 600) }).fromDay).toBe("2026-11-05")
  const lifted = { ...closure, createdAt: instantAt("2026-10-30", 0), liftedAt: instantAt("2026-11-03", 600) }
  expect(asItWas(lifted)).toMatchObject({ fromDay: "2026-11-01", toDay: "2026-11-03" })
})

/** Written by somebody else than the rules: the same question, asked of the rows. */
const COUNT = `
WITH days AS (SELECT d::date AS day FROM generate_series($1::date - 1, $2::date, '1 day') d),
hours AS (
  SELECT s.id, d.day, h.opens, h.closes FROM station s CROSS JOIN days d CROSS JOIN LATERAL (
    SELECT (e->>'opens')::int AS opens, (e->>'closes')::int AS closes
    FROM opening_exception x, jsonb_array_elements(x.spans) e WHERE x.station_id = s.id AND x.day = d.day
    UNION ALL
    SELECT o.opens, o.closes FROM opening_span o WHERE o.station_id = s.id AND o.weekday = extract(isodow FROM d.day)
      AND NOT EXISTS (SELECT 1 FROM opening_exception x WHERE x.station_id = s.id AND x.day = d.day)) h
  WHERE NOT EXISTS (SELECT 1 FROM closure c WHERE c.station_id = s.id AND d.day >= c.from_day
    AND d.day <= coalesce(c.to_day, 'infinity') AND d.day >= (c.created_at AT TIME ZONE 'Asia/Shanghai')::date
    AND d.day <= coalesce((c.lifted_at AT TIME ZONE 'Asia/Shanghai')::date, 'infinity'))
),
due AS (
  SELECT h.id, h.day, (h.day + make_interval(mins => min(h.opens))) AT TIME ZONE 'Asia/Shanghai' AS at FROM hours h
  WHERE h.day >= $1::date
    AND NOT EXISTS (SELECT 1 FROM hours o WHERE o.id = h.id AND o.day = h.day AND o.opens < h.opens AND o.closes >= h.opens)
    AND NOT EXISTS (SELECT 1 FROM hours y WHERE y.id = h.id AND y.day = h.day - 1 AND y.closes - 1440 >= h.opens)
  GROUP BY h.id, h.day
)
SELECT d.id::text AS id, count(*)::int AS due, count(*) FILTER (WHERE EXISTS (
  SELECT 1 FROM opening_punch p WHERE p.station_id = d.id AND p.kind = 'OPEN'
    AND p.at > d.at - interval '4 hours' AND p.at <= d.at + interval '10 minutes'))::int AS "onTime"
FROM due d JOIN station s ON s.id = d.id
WHERE d.at + interval '10 minutes' <= $3 AND s.opened_at <= d.at
  AND coalesce((SELECT t."to"::text FROM station_transition t WHERE t.station_id = d.id AND t.at <= d.at ORDER BY t.at DESC LIMIT 1), 'OPEN') = 'OPEN'
GROUP BY d.id`

async function aRandomStation({ below, chance, one }: ReturnType<typeof dice>) {
  const { id, areaCode } = await aStation()
  await db.station.update({ where: { id }, data: { openedAt: OPENED } })
  const by = randomUUID()
  const shapes = [
    hours(9, 21),
    [...hours(7, 11), ...hours(13, 20)],
    hours(18, 26),
    hours(0, 24),
    [...hours(20, 30), ...hours(5, 12)],
  ]
  const spans = one(shapes).filter(() => chance(0.9))
  await db.openingSpan.createMany({ data: spans.map((span) => ({ stationId: id, ...span })) })
  const someDay = () => addDays(FROM, below(30))
  if (chance(0.6))
    await db.openingException.create({
      data: {
        stationId: id,
        day: dayToDbDate(someDay()),
        spans: chance(0.5) ? [] : [{ opens: 600, closes: 900 }],
        reason: "活动",
      },
    })
  if (chance(0.6)) {
    const fromDay = someDay()
    await db.closure.create({
      data: {
        stationId: id,
        fromDay: dayToDbDate(fromDay),
        toDay: chance(0.3) ? null : dayToDbDate(addDays(fromDay, below(4))),
        reason: "检修",
        createdBy: by,
        createdAt: instantAt(addDays(fromDay, below(4) - 1), 600),
        liftedAt: chance(0.4) ? instantAt(addDays(fromDay, 3), 600) : null,
      },
    })
  }
  if (chance(0.4)) {
    const from = someDay()
    const step = (day: string, to: "SUSPENDED" | "OPEN") => ({
      stationId: id,
      to,
      byUserId: by,
      byName: "街道",
      at: instantAt(day, 600),
    })
    await db.stationTransition.createMany({ data: [step(from, "SUSPENDED"), step(addDays(from, 3), "OPEN")] })
  }
  const punches = Array.from({ length: 50 }, () => {
    const day = someDay()
    const at = instantAt(day, one([420, 540, 1080, 1200, 300]) + one([-300, -240, -30, 0, 10, 11, 60]))
    return {
      key: randomUUID(),
      stationId: id,
      areaCode,
      kind: chance(0.8) ? ("OPEN" as const) : ("CLOSE" as const),
      day: dayToDbDate(dayOf(at)),
      at,
      recordedAt: at,
      late: false,
      byUserId: by,
      byName: "管理员",
    }
  })
  await db.openingPunch.createMany({ data: punches })
  return id
}

test("the on-time rate of a random city is what its rows say", async () => {
  const random = dice(20261124)
  const ids: string[] = []
  for (let n = 0; n < 25; n++) ids.push(await aRandomStation(random))
  const counted = await onTimeOf(ids, { from: FROM, to: TO }, NOW)
  const rows = await db.$queryRawUnsafe<{ id: string; due: number; onTime: number }[]>(COUNT, FROM, TO, NOW)
  const asked = new Map(rows.map(({ id, ...figures }) => [id, figures]))
  const none = { due: 0, onTime: 0 }
  expect(ids.map((id) => asked.get(id) ?? none)).toEqual(
    ids.map((id) => ({ due: counted.get(id)?.due, onTime: counted.get(id)?.onTime })),
  )
  const sums = [...asked.values()]
  expect(sums.some(({ due, onTime }) => onTime > 0 && onTime < due)).toBe(true)
})
