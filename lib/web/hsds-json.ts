import type { DirectoryOrganization } from "@/lib/domain/directory/organizations"
import type { DirectoryService } from "@/lib/domain/directory/services"
import type { DirectoryStation } from "@/lib/domain/directory/stations"
import { closureOn } from "@/lib/domain/stations/opening"
import type { Word } from "@/lib/domain/stations/public-list"
import { dayOf } from "@/lib/plain/clock"
import { idOf, serviceId } from "./hsds-ids"
import { openingSchedules, sessionSchedule } from "./hsds-schedules"

/** Leaves out what is not known: the standard has no null. */
function known<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]?: NonNullable<T[K]> }
}

/** A unit that keeps stations, or a provider, as an organization of HSDS 3.0. */
export function organizationJson(organization: DirectoryOrganization) {
  if ("provider" in organization) {
    const { id, name } = organization.provider
    return { id, name, description: name }
  }
  const { code, name, departmentName } = organization.unit
  return { id: idOf("unit", code), name: departmentName, description: name }
}

function attribute(
  link: { id: string; entity: "location" | "service" },
  list: string,
  { code, name, nameEn }: Word,
  value: string | null = null,
) {
  return {
    id: idOf("attribute", link.id, code),
    link_id: link.id,
    link_entity: link.entity,
    link_type: list,
    ...known({ value }),
    taxonomy_term: {
      id: idOf("term", code),
      code,
      name,
      description: nameEn,
      taxonomy: list,
      language: "zh",
    },
  }
}

/** A station as a location: where it is, when it is open, what it has. */
export function locationJson(station: DirectoryStation, siteUrl: string) {
  const { id, name, above, keeper, address, contactPhone, timetable } = station
  const [city = keeper.name, district] = above
  const link = { id, entity: "location" } as const
  return {
    id,
    location_type: "physical" as const,
    organization_id: idOf("unit", keeper.code),
    name,
    ...known({
      alternate_name: station.nameEn,
      transportation: station.accessNotes,
    }),
    url: new URL(`/stations/${id}`, siteUrl).href,
    latitude: station.lat,
    longitude: station.lng,
    addresses: [
      {
        id: idOf("address", id),
        location_id: id,
        address_1: address,
        city,
        ...known({ region: district }),
        state_province: city,
        // The standard wants one; nobody here writes to a station.
        postal_code: "",
        country: "CN",
        address_type: "physical" as const,
      },
    ],
    phones: contactPhone
      ? [
          {
            id: idOf("phone", id),
            location_id: id,
            number: contactPhone,
            ...known({ description: station.contactName }),
          },
        ]
      : [],
    schedules: openingSchedules(id, timetable),
    attributes: [
      attribute(link, "station-kind", station.kind),
      ...station.facilities.map((facility) => attribute(link, "facility", facility, facility.note)),
    ],
  }
}

/** To rest at a station, or what is announced there, as a service of whoever offers it, at the station's location. */
export function serviceJson(
  { station, kind, provider, sessions, modifiedAt }: DirectoryService,
  siteUrl: string,
  now: Date,
) {
  const id = serviceId(station.id, kind?.code ?? "", provider?.id ?? null)
  const organization = organizationJson(provider ? { provider } : { unit: station.keeper })
  const closure = closureOn(station.timetable.closures, dayOf(now))
  const location = locationJson(station, siteUrl)
  return {
    id,
    organization_id: organization.id,
    name: kind ? `${station.name} · ${kind.name}` : station.name,
    ...known({
      alternate_name: kind ? `${station.nameEn ?? station.name} · ${kind.nameEn}` : station.nameEn,
      assured_date: station.verifiedAt && dayOf(station.verifiedAt),
      alert: closure?.reason,
    }),
    url: location.url,
    status: closure ? ("temporarily closed" as const) : ("active" as const),
    last_modified: modifiedAt.toISOString(),
    organization,
    schedules: kind ? sessions.map((session) => sessionSchedule(session, id)) : [],
    attributes: kind ? [attribute({ id, entity: "service" }, "service-kind", kind)] : [],
    service_at_locations: [{ id: idOf("at", id), service_id: id, location_id: station.id, location }],
  }
}
