import type { TIMES_OF_DAY } from "@/lib/domain/needs/rules"
import { tapNeed } from "@/lib/domain/needs/tap-need"
import { addDays, instantAt } from "@/lib/plain/clock"
import { addWeeks, mondayOf, weekNow } from "@/lib/plain/week"
import { done } from "./done"
import { minutesOf } from "./hours"
import { Random } from "./random"
import { idOf, type StationIds } from "./stations"
import type { Deed } from "./timeline"
import type { Device } from "./world/devices"
import { STATIONS, type StationSeed } from "./world/stations"

const WANTED = {
  haircut: 30,
  "bike-repair": 24,
  clinic: 18,
  "legal-advice": 12,
  "skills-training": 8,
  counselling: 4,
  "study-support": 4,
}
const SUITS = { MORNING: 10, NOON: 18, AFTERNOON: 22, EVENING: 50 } satisfies Record<
  (typeof TIMES_OF_DAY)[number],
  number
>
const WEEKS = 4
const TAPS = 2

type Told = { ids: StationIds; people: Map<string, Device[]>; now: Date }

/** What riders have asked for in the last weeks: mostly in the evening, when few stations offer anything. */
export function needDeeds({ ids, people, now }: Told): Deed[] {
  const random = new Random(1124)
  return STATIONS.filter(({ state }) => state === undefined).flatMap((station) =>
    Array.from({ length: WEEKS }, (_, back) => {
      const monday = mondayOf(addWeeks(weekNow(now), -back))
      const at = new Date(
        Math.min(instantAt(addDays(monday, 2), minutesOf("12:40")).getTime(), now.getTime()),
      )
      const taps = tapsOf(station, people.get(station.name) ?? [], random)
      return {
        at,
        act: async () => {
          for (const { device, ...need } of taps)
            done(await tapNeed({ stationId: idOf(station.name, ids), ...need }, { device }, at))
        },
      }
    }),
  )
}

function tapsOf({ pull = 1 }: StationSeed, people: Device[], random: Random) {
  if (people.length === 0) return []
  return Array.from({ length: Math.round(TAPS * pull) + random.between(0, 2) }, () => ({
    device: random.pick(people).id,
    kindCode: random.weighted(WANTED),
    timeOfDay: random.weighted(SUITS),
  }))
}
