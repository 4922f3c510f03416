import { planRoundTrip } from "@/lib/domain/rounds/plan-round-trip"
import { planRoundTripInput, takeRoundTripInput } from "@/lib/domain/rounds/schema"
import { takeRoundTrip } from "@/lib/domain/rounds/take-round-trip"
import { dayOf, formatTime, minuteOf } from "@/lib/plain/clock"
import { addWeeks, weekNow } from "@/lib/plain/week"
import { done } from "./done"
import { idOf } from "./stations"
import type { Deed } from "./timeline"
import type { Told } from "./weeks"
import { ROUND } from "./world/rounds"

const HOUR_MS = 3_600_000

/** The street plans the van's round as it is proposed. */
export function roundDeeds({ actors, ids, providers, now }: Told): Deed[] {
  const { street, provider, stations, kindCode, note, ...bounds } = ROUND
  const what = { kindCode, note, providerId: providers[provider], week: addWeeks(weekNow(now), 2) }
  return [
    {
      at: new Date(now.getTime() - HOUR_MS),
      act: async () => {
        const office = actors.office(street)
        const asked = {
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          perDay: 1,
          stations: stations.map((name) => idOf(name, ids)),
        }
        const { stops } = done(
          await planRoundTrip(office, planRoundTripInput.parse({ ...what, ...bounds, ...asked })),
        )
        const taken = stops.map(({ stationId, revision, startsAt, endsAt }) => ({
          ...{ stationId, revision, day: dayOf(startsAt), taken: "on" },
          ...{ starts: formatTime(minuteOf(startsAt)), ends: formatTime(minuteOf(endsAt)) },
        }))
        done(await takeRoundTrip(office, takeRoundTripInput.parse({ ...what, stops: taken })))
      },
    },
  ]
}
