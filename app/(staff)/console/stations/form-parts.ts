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

type Kept = { station: string; kindCode: string; facilities: string[] }

/** What the form offers to choose from, and the bearings of its map. `kept`: what a station has may stay, although retired since. */
export async function formParts(actor: Actor, action: Action, area: string, kept?: Kept) {
  const everything = { kind: "everywhere" } as const
  const street = area.slice(0, 9)
  const [units, kinds, facilities, near, unit, parent, siblings, lang] = await Promise.all([
    ownUnits(actor, action, area),
    termsOf("STATION_KIND", { retired: true }),
    termsOf("FACILITY_KIND", { retired: true }),
    neighbours(actor, area),
    unitOf(everything, area),
    unitOf(everything, street),
    childUnits(everything, street.length === 9 ? street.slice(0, 6) : street),
    getLocale(),
  ])
  const keptCodes = [kept?.kindCode, ...(kept?.facilities ?? [])]
  const offered = (term: { code: string; retiredAt: Date | null }) =>
    !term.retiredAt || keptCodes.includes(term.code)
  const pointOf = (u: typeof unit) => (u?.lng && u.lat ? { lng: u.lng, lat: u.lat } : null)
  const places: Place[] = [
    ...near
      .filter(({ id }) => id !== kept?.station)
      .map(({ id, name, lng, lat }) => ({ key: id, label: name, lng, lat, kind: "station" as const })),
    ...siblings.flatMap((u) => {
      const point = pointOf(u)
      return point ? [{ key: u.code, label: u.name, ...point, kind: "unit" as const }] : []
    }),
  ]
  return {
    // A station belongs to a street or a community; whatever lies above is no choice.
    units: units.filter(({ value }) => value.length >= 9),
    kinds: kinds.filter(offered).map((term) => ({ value: term.code, label: termName(term, lang) })),
    facilities: facilities.filter(offered).map((term) => ({ code: term.code, label: termName(term, lang) })),
    centre: pointOf(unit) ?? pointOf(parent) ?? near[0] ?? BEIJING,
    places,
  }
}
