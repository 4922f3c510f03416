import { type EntryToLog, type Logged, logEntries } from "@/lib/domain/attendance/log-entries"
import { logRules } from "@/lib/domain/attendance/log-rules"
import { sourceOf } from "@/lib/domain/attendance/rules"
import { voidEntry } from "@/lib/domain/attendance/void-entry"
import { timetableOf, timetableSelect } from "@/lib/domain/stations/timetable-of"
import { type Day, dayToDbDate } from "@/lib/plain/clock"
import { db } from "@/lib/server/db"
import { pseudonymOf } from "@/lib/server/device"
import type { Actors } from "./actors"
import { done } from "./done"
import type { Random } from "./random"
import { type Arrival, attendanceOf, type Door, visitsOn } from "./visits"
import type { Device } from "./world/devices"
import type { StationSeed } from "./world/stations"

type World = {
  actors: Actors
  random: Random
  stations: Map<string, StationSeed>
  people: Map<string, Device[]>
}
type OpenStation = Door & { id: string; areaCode: string }

/** Logs a day at all open doors, as far as it has come by `until`, through the statement that every check-in goes through. */
export async function logDay(day: Day, until: Date, world: World): Promise<void> {
  const stations = await openStations(day, world)
  const sessions = await db.publishedSession.findMany({
    where: { day: dayToDbDate(day), current: true, cancelledAt: null, endsAt: { lte: until } },
    orderBy: [{ startsAt: "asc" }, { stationId: "asc" }],
  })
  const entries = stations.flatMap((station) => {
    const held = sessions.filter(({ stationId }) => stationId === station.id)
    return [
      ...visitsOn(day, station, world.random),
      ...held.flatMap(({ sessionId, startsAt, endsAt, capacity }) =>
        attendanceOf({ id: sessionId, startsAt, endsAt, capacity }, station, world.random),
      ),
    ]
      .filter(({ at }) => at <= until)
      .map((arrival) => entryOf(arrival, station, world))
  })
  const byKeepers: Logged[] = []
  for (const batch of batches(entries))
    for (const [index, answer] of (await logEntries(batch, await logRules())).entries()) {
      const logged = done(answer)
      if (batch[index]?.recordedBy) byKeepers.push(logged)
    }
  await takeBackAMistake(byKeepers, stations, world)
}

async function openStations(day: Day, { stations, people }: World): Promise<OpenStation[]> {
  const rows = await db.station.findMany({
    where: { state: "OPEN" },
    select: { id: true, name: true, kindCode: true, areaCode: true, ...timetableSelect(day) },
    orderBy: { name: "asc" },
  })
  return rows.map((row) => ({
    id: row.id,
    areaCode: row.areaCode,
    kindCode: row.kindCode,
    timetable: timetableOf(row),
    pull: stations.get(row.name)?.pull ?? 1,
    people: people.get(row.name) ?? [],
  }))
}

// Busy doors have a screen, the others a printed code.
function entryOf(arrival: Arrival, station: OpenStation, { actors, random }: World): EntryToLog {
  const { at, sessionId, occupation, device, quantity } = arrival
  return {
    key: random.uuid(),
    stationId: station.id,
    codeVersion: device ? 1 : null,
    proof: device ? (station.pull > 1 ? "ROTATING" : "PRINTED") : null,
    sessionId,
    occupation,
    platform: device?.platform ?? null,
    quantity,
    at: device ? null : at,
    pseudonym: device && pseudonymOf(device.id),
    source: device ? "SCAN" : sourceOf({ byToken: false, quantity }),
    recordedBy: device ? null : actors.office(station.areaCode).userId,
    turns: [],
    now: at,
  }
}

const MOST = 400

// A statement takes a device once: its next tap goes with a later one.
function* batches(entries: EntryToLog[]): Generator<EntryToLog[]> {
  let left = entries.toSorted((a, b) => a.now.getTime() - b.now.getTime())
  while (left.length > 0) {
    const batch: EntryToLog[] = []
    const later: EntryToLog[] = []
    const seen = new Set<string>()
    for (const entry of left) {
      const device = entry.pseudonym?.toString("hex")
      if (batch.length === MOST || (device && seen.has(device))) later.push(entry)
      else batch.push(entry)
      if (device) seen.add(device)
    }
    yield batch
    left = later
  }
}

const REASONS = ["重复登记", "人数写多了", "误触", "记到了别的驿站"]
const MISTAKES = 0.5

// On every other day one of the keepers' entries turns out to be wrong.
async function takeBackAMistake(
  byKeepers: Logged[],
  stations: OpenStation[],
  { actors, random }: World,
): Promise<void> {
  if (byKeepers.length === 0 || !random.chance(MISTAKES)) return
  const { id, day, stationId } = random.pick(byKeepers)
  const areaCode = stations.find((station) => station.id === stationId)?.areaCode ?? ""
  done(await voidEntry(actors.office(areaCode), { entryId: id, day, reason: random.pick(REASONS) }))
}
