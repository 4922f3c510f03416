import { addPattern } from "@/lib/domain/patterns/add-pattern"
import { endPattern } from "@/lib/domain/patterns/end-pattern"
import { addPatternInput } from "@/lib/domain/patterns/schema"
import { addDays, formatTime, instantAt } from "@/lib/plain/clock"
import { addWeeks, mondayOf, type Week, weekNow } from "@/lib/plain/week"
import { done } from "./done"
import { minutesOf } from "./hours"
import { arrangeRotas, type RotaItem } from "./rota"
import { idOf } from "./stations"
import type { Deed } from "./timeline"
import { parityOf, type Told, WEEKS_BACK } from "./weeks"
import { PATTERNS } from "./world/patterns"
import { STATIONS } from "./world/stations"

/** Before the story's first week every open station's office wrote down its rota, and some what comes by the month. */
export function patternDeeds(told: Told): Deed[] {
  const firstWeek = addWeeks(weekNow(told.now), -WEEKS_BACK)
  const at = instantAt(addDays(mondayOf(firstWeek), -5), minutesOf("09:30"))
  const rotas = arrangeRotas(STATIONS)
  return STATIONS.filter(({ state }) => state === undefined).map((station) => ({
    at,
    act: async () => {
      const office = told.actors.office(station.areaCode)
      const stationId = idOf(station.name, told.ids)
      const add = async (said: object) =>
        done(await addPattern(office, addPatternInput.parse({ stationId, ...said })))
      for (const item of rotas.get(station.name) ?? []) await add(asPattern(item, firstWeek, told))
      for (const { rhythm, provider, ended, ...rest } of PATTERNS.filter(
        (one) => one.station === station.name,
      )) {
        const providerId = provider && told.providers[provider]
        const { id } = await add({ ...rest, ...rhythm, providerId, fromDay: mondayOf(firstWeek) })
        if (ended) done(await endPattern(office, { id, revision: 1 }))
      }
    },
  }))
}

function asPattern({ weekday, opens, closes, weeks, provider, ...rest }: RotaItem, first: Week, told: Told) {
  const from = weeks && weeks !== parityOf(first) ? addWeeks(first, 1) : first
  return {
    ...rest,
    rhythm: "weekly",
    weekdays: [weekday],
    every: weeks ? 2 : 1,
    starts: formatTime(opens),
    ends: formatTime(closes),
    providerId: provider && told.providers[provider],
    fromDay: mondayOf(from),
  }
}
