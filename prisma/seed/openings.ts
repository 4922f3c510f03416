import { punchDoor } from "@/lib/domain/openings/punch-door"
import { reportStation } from "@/lib/domain/openings/report-station"
import { addDays, type Day, dayOf, instantAt, weekdayOf } from "@/lib/plain/clock"
import type { Actors } from "./actors"
import { done } from "./done"
import { spansOf } from "./hours"
import { Random } from "./random"
import { idOf, type StationIds } from "./stations"
import type { Deed } from "./timeline"
import type { Device } from "./world/devices"
import { STATIONS, type StationSeed } from "./world/stations"

type Told = { actors: Actors; ids: StationIds; people: Map<string, Device[]>; now: Date }

/** So many days back the rate on the record's page looks. */
const DAYS = 30
/** Minutes from the opening time to the punch: mostly in time, now and then too late. In two steps, so that many fall together and are told side by side. */
const ARRIVALS = { "0": 92, "20": 8 }
const FORGOTTEN = 0.04
/** Nobody was there today: riders said so. */
const SHUT = "天通西苑小哥加油站"
const BROKEN = { station: "天通中苑骑手食堂驿站", facility: "hot-water" }

/** Keepers open and close their doors; at one station riders stood before a shut one, at another there is no hot water. */
export function openingDeeds({ actors, ids, people, now }: Told): Deed[] {
  const random = new Random(830)
  const today = dayOf(now)
  const days = Array.from({ length: DAYS }, (_, n) => addDays(today, n + 1 - DAYS))
  const punches = STATIONS.filter(({ state }) => state === undefined)
    .flatMap((station) => days.flatMap((day) => punchesOf(station, day, today, random)))
    .filter(({ at }) => at < now)
    .map(({ station, kind, at }) => {
      const key = random.uuid()
      return {
        at,
        act: async () => {
          const input = { stationId: idOf(station.name, ids), key, kind }
          done(await punchDoor(actors.office(station.areaCode), input, at))
        },
      }
    })
  return [...punches, ...reports()]

  function reports(): Deed[] {
    const told = (name: string, minutesAgo: number, facilityCode = ""): Deed => {
      const at = new Date(now.getTime() - minutesAgo * 60_000)
      const device = random.pick(people.get(name) ?? []).id
      const kind = facilityCode ? ("FACILITY" as const) : ("SHUT" as const)
      return {
        at,
        act: async () => {
          const report = { stationId: idOf(name, ids), kind, facilityCode }
          done(await reportStation(report, { device, ip: null }, at))
        },
      }
    }
    return [told(SHUT, 55), told(SHUT, 40), told(SHUT, 25), told(BROKEN.station, 180, BROKEN.facility)]
  }
}

type Punched = { station: StationSeed; kind: "OPEN" | "CLOSE"; at: Date }

function punchesOf(station: StationSeed, day: Day, today: Day, random: Random): Punched[] {
  if (station.hours === "24h") return []
  const spans = spansOf(station.hours).filter(({ weekday }) => weekday === weekdayOf(day))
  const [first, last] = [spans[0], spans.at(-1)]
  const forgotten = random.chance(FORGOTTEN) || (station.name === SHUT && day === today)
  if (!first || !last || forgotten) return []
  const opened = instantAt(day, first.opens + Number(random.weighted(ARRIVALS)))
  // Of the evenings only the last ones are told: they are what the door's own page shows.
  return [
    { station, kind: "OPEN" as const, at: opened },
    ...(day >= addDays(today, -1)
      ? [{ station, kind: "CLOSE" as const, at: instantAt(day, last.closes) }]
      : []),
  ]
}
