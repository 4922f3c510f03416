import { nextSessions } from "@/lib/domain/schedules/public-next"
import type { PublicStation } from "@/lib/domain/stations/public-list"
import { StationCard } from "./station-card"

type Props = { lang: string; stations: PublicStation[]; now: Date }

/** Stations with what is on next at each of them. */
export async function StationList({ lang, stations, now }: Props) {
  const next = await nextSessions(
    stations.map(({ id }) => id),
    now,
  )
  return (
    <ul className="grid gap-3">
      {stations.map((station) => (
        <li key={station.id}>
          <StationCard lang={lang} station={station} next={next.get(station.id)} now={now} />
        </li>
      ))}
    </ul>
  )
}
