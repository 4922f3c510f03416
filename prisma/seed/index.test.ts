import { beforeAll, expect, test } from "vitest"
import { passwordFits } from "@/lib/domain/accounts/passwords"
import { recomputeRollups } from "@/lib/domain/attendance/recompute-rollups"
import { lastDays, onTimeOf } from "@/lib/domain/openings/on-time"
import { addOnTime, NEVER_DUE } from "@/lib/domain/openings/on-time-rules"
import { proposeWeek } from "@/lib/domain/patterns/propose-week"
import { instantAt } from "@/lib/plain/clock"
import { addWeeks, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { isEmpty, seedDemo } from "."
import { DEMO_PASSWORD } from "./world/accounts"

ownDatabase()

// The first minutes of a week of another year, whose holidays nobody has announced: what is "this week" has hardly begun.
const now = instantAt("2027-01-04", 20)

beforeAll(() => seedDemo({ now, log: () => {} }), 240_000)

test("the accounts that are promised can sign in, each in its post", async () => {
  const users = await db.user.findMany({ include: { posts: true } })
  const roles = Object.fromEntries(
    users.map(({ username, posts }) => [username, posts.map(({ role }) => role).sort()]),
  )
  expect(roles).toMatchObject({
    city: ["CITY"],
    district: ["DISTRICT"],
    street: ["STREET"],
    community: ["COMMUNITY"],
    keeper: ["KEEPER"],
    provider: ["PROVIDER"],
    admin: ["ADMIN"],
    multi: ["COMMUNITY", "KEEPER"],
  })
  const [first] = users
  expect(await passwordFits(first?.passwordHash ?? null, DEMO_PASSWORD)).toBe(true)
  expect(new Set(users.map(({ passwordHash }) => passwordHash)).size).toBe(1)
  expect(users.every(({ mustChangePassword }) => !mustChangePassword)).toBe(true)
})

test("what the stations hold again and again is written down, and a week that nobody has planned is proposed from it", async () => {
  const station = await db.station.findFirstOrThrow({ where: { name: "华联家园驿站" } })
  const standing = await db.servicePattern.findMany({ where: { stationId: station.id } })
  expect(standing.filter(({ endedAt }) => endedAt === null)).toHaveLength(7)
  expect(standing.filter(({ endedAt }) => endedAt !== null)).toHaveLength(1)
  const street = anActor("STREET", "110114008")
  const week = addWeeks(weekNow(now), 4)
  const proposal = await proposeWeek(street, { stationId: station.id, week, from: "patterns" }, now)
  expect(proposal).toMatchObject({ ok: true, value: { leftOut: [] } })
  expect(proposal.ok && proposal.value.fits.length).toBeGreaterThanOrEqual(4)
})

test("riders find a number to call at several stations, and it can be nobody's", async () => {
  const open = await db.station.findMany({ where: { state: "OPEN" }, select: { contactPhone: true } })
  const phones = open.flatMap(({ contactPhone }) => contactPhone ?? [])
  expect(phones.length).toBeGreaterThan(5)
  for (const phone of phones) expect(phone).toMatch(/^010-0/)
})

test("the community keeps the station of the article, in which its rota is held", async () => {
  const station = await db.station.findFirstOrThrow({ where: { name: "华联家园驿站" } })
  const { posts } = await db.user.findUniqueOrThrow({
    where: { username: "community" },
    include: { posts: true },
  })
  expect(posts[0]?.unitCode).toBe(station.areaCode)
  const sessions = await db.publishedSession.findMany({
    where: { stationId: station.id, current: true, publication: { week: { week: weekNow(now) } } },
    orderBy: { startsAt: "asc" },
    select: { kindCode: true },
  })
  expect(sessions.map(({ kindCode }) => kindCode)).toEqual([
    "haircut",
    "safety-education",
    "legal-advice",
    "clinic",
  ])
  const next = await db.weekSchedule.findFirst({
    where: { stationId: station.id, week: addWeeks(weekNow(now), 1) },
    include: { publications: true, sessions: true },
  })
  expect(next?.publications).toEqual([])
  expect(next?.sessions.length).toBeGreaterThan(0)
})

test("there is a station in every state", async () => {
  const states = await db.station.groupBy({ by: ["state"] })
  expect(states.map(({ state }) => state).sort()).toEqual([
    "APPROVED",
    "CLOSED",
    "DRAFT",
    "OPEN",
    "RETURNED",
    "SUBMITTED",
    "SUSPENDED",
  ])
})

test("the figures are what the entries add up to", async () => {
  expect(await db.attendanceEntry.count()).toBeGreaterThan(20_000)
  expect(await db.attendanceVoid.count()).toBeGreaterThan(5)
  expect(await recomputeRollups()).toEqual([])
})

test("nothing has happened that is still to come, and all happened in order", async () => {
  const [{ late, back }] = (await db.$queryRaw`
    SELECT count(*) FILTER (WHERE at > ${now.toISOString()}::timestamptz)::int AS late,
      count(*) FILTER (WHERE at < earlier - interval '1 minute')::int AS back
    FROM (SELECT at, lag(at) OVER (ORDER BY id) AS earlier FROM audit_event) e`) as [
    { late: number; back: number },
  ]
  expect({ late, back }).toEqual({ late: 0, back: 0 })
  expect(await db.attendanceEntry.count({ where: { at: { gt: now } } })).toBe(0)
})

test("a database that is not empty is left as it is", async () => {
  const before = await db.auditEvent.count()
  const said: string[] = []
  await seedDemo({ log: (line) => said.push(line) })
  expect(said).toEqual(["The database is not empty: nothing was loaded."])
  expect(await isEmpty()).toBe(false)
  expect(await db.auditEvent.count()).toBe(before)
})

test("riders have asked for what the community's station does not offer in the evening", async () => {
  const station = await db.station.findFirstOrThrow({ where: { name: "华联家园驿站" } })
  const taps = await db.needTap.findMany({ where: { stationId: station.id } })
  expect(new Set(taps.map(({ week }) => week)).size).toBe(4)
  expect(taps.filter(({ timeOfDay }) => timeOfDay === "EVENING").length).toBeGreaterThan(2)
})

test("keepers have opened their doors, mostly on time", async () => {
  const stations = await db.station.findMany({ where: { state: "OPEN" }, select: { id: true } })
  const counts = await onTimeOf(
    stations.map(({ id }) => id),
    lastDays(now),
    now,
  )
  const { due, onTime } = [...counts.values()].reduce(addOnTime, NEVER_DUE)
  expect(due).toBeGreaterThan(500)
  expect(onTime / due).toBeGreaterThan(0.75)
  expect(onTime).toBeLessThan(due)
  const reports = await db.stationReport.groupBy({ by: ["kind"], _count: true })
  expect(Object.fromEntries(reports.map(({ kind, _count }) => [kind, _count]))).toMatchObject({ FACILITY: 1 })
})

test("a ledger has been brought in, and a plan waits with its mistakes named", async () => {
  const runs = await db.importRun.findMany({ include: { rows: true }, orderBy: { id: "asc" } })
  expect(runs.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    "STATIONS COMMITTED",
    "SCHEDULE PREVIEW",
  ])
  const outcomes = runs.map(({ rows }) => rows.map(({ outcome }) => outcome))
  expect(outcomes[0]).toEqual(["CHANGE", "CHANGE", "SAME"])
  expect(outcomes[1]?.slice(-2)).toEqual(["WRONG", "WRONG"])
  expect(outcomes[1]?.slice(0, 3)).not.toContain("WRONG")
})
