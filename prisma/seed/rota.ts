import { coversSpan, overlaps, type Span } from "@/lib/plain/spans"
import { minutesOf, spansOf } from "./hours"
import type { ProviderKey } from "./world/providers"
import { providerFor, type Wish, wishesOf } from "./world/rotas"
import type { StationSeed } from "./world/stations"

/** A session that a station holds in its weeks. */
export type RotaItem = Omit<Wish, "from" | "minutes"> & Span & { provider?: ProviderKey }

type Taken = Span & { weekday: number }

/** Time to get from one station to the next. */
const JOURNEY = 30
const OTHER_TIMES = ["09:30", "11:00", "14:00", "15:30", "17:00", "12:30", "18:00"].map(minutesOf)

/**
 * The weekly rotas of all stations: each wish at the time nearest to it at which the station is open and the provider is free, so
 * that nobody is promised twice. A wish that fits nowhere is left out.
 */
export function arrangeRotas(stations: readonly StationSeed[]): Map<string, RotaItem[]> {
  const taken = new Map<ProviderKey, Taken[]>()
  return new Map(
    stations.map((station) => [
      station.name,
      wishesOf(station).flatMap(({ from, minutes, ...wish }) => {
        const provider = providerFor(station.areaCode, wish.kindCode)
        const busy = (provider && taken.get(provider)) ?? []
        const slot = slotsFor(station, wish.weekday, minutesOf(from), minutes).find(
          (one) => !busy.some((other) => tooClose(one, other)),
        )
        if (!slot) return []
        if (provider) taken.set(provider, [...busy, slot])
        return [{ ...wish, ...slot, provider }]
      }),
    ]),
  )
}

function tooClose(a: Taken, b: Taken): boolean {
  return a.weekday === b.weekday && overlaps({ opens: a.opens - JOURNEY, closes: a.closes + JOURNEY }, b)
}

function slotsFor({ hours }: StationSeed, weekday: number, from: number, minutes: number): Taken[] {
  const open = spansOf(hours)
  return [0, 1, 2, 3, 4, 5, 6].flatMap((later) => {
    const day = ((weekday - 1 + later) % 7) + 1
    const spans = open.filter((span) => span.weekday === day)
    return [from, ...OTHER_TIMES]
      .map((opens) => ({ weekday: day, opens, closes: opens + minutes }))
      .filter((slot) => coversSpan(spans, slot))
  })
}
