import { getLocale } from "next-intl/server"
import type { Place } from "@/components/map/map-ground"
import type { Action } from "@/lib/domain/accounts/permissions"
import { childUnits, unitOf } from "@/lib/domain/areas/reads"
import type { Actor } from "@/lib/domain/audit/actor"
import { neighbours } from "@/lib/domain/stations/reads"
import { termsOf } from "@/lib/domain/terms/reads"
import { termName } from "@/lib/domain/terms/rules"
import { ownUnits } from "../providers/unit-choice"

const BEIJING = { lng: 116.391, lat: 39.907 }

/** What the form offers to choose from, and the bearings of its map. */
export async function formParts(actor: Actor, action: Action, area: string, station?: string) {
  const everything = { kind: "everywhere" } as const
  const street = area.slice(0, 9)
  const [units, kinds, facilities, near, unit, parent, siblings, lang] = await Promise.all([
    ownUnits(actor, action, area),
    termsOf("STATION_KIND"),
    termsOf("FACILITY_KIND"),
    neighbours(actor, area),
    unitOf(everything, area),
    unitOf(everything, street),
    childUnits(everything, street.length === 9 ? street.slice(0, 6) : street),
    getLocale(),
  ])
  const pointOf = (u: typeof unit) => (u?.lng && u.lat ? { lng: u.lng, lat: u.lat } : null)
  const places: Place[] = [
    ...near
      .filter(({ id }) => id !== station)
      .map(({ id, name, lng, lat }) => ({ key: id, label: name, lng, lat, kind: "station" as const })),
    ...siblings.flatMap((u) => {
      const point = pointOf(u)
      return point ? [{ key: u.code, label: u.name, ...point, kind: "unit" as const }] : []
    }),
  ]
  return {
    // A station belongs to a street or a community; whatever lies above is no choice.
    units: units.filter(({ value }) => value.length >= 9),
    kinds: kinds.map((term) => ({ value: term.code, label: termName(term, lang) })),
    facilities: facilities.map((term) => ({ code: term.code, label: termName(term, lang) })),
    centre: pointOf(unit) ?? pointOf(parent) ?? near[0] ?? BEIJING,
    places,
  }
}
