import { ancestorAt } from "@/lib/plain/area-code"
import type { Occupation } from "@/lib/server/generated/enums"
import type { Random } from "../random"
import type { StationSeed } from "./stations"

/** A rider's phone. */
export type Device = { id: string; occupation: Occupation; platform: string | null }

type Weights<K extends string> = Record<K, number>

const AT_THE_KERB: Weights<Occupation> = {
  COURIER: 36,
  FOOD_DELIVERY: 46,
  RIDE_HAILING: 8,
  FREIGHT: 4,
  OTHER: 6,
}
const AT_THE_CHARGER: Weights<Occupation> = {
  COURIER: 6,
  FOOD_DELIVERY: 6,
  RIDE_HAILING: 48,
  FREIGHT: 34,
  OTHER: 6,
}

export function occupationsAt({ kindCode }: Pick<StationSeed, "kindCode">): Weights<Occupation> {
  return kindCode === "drivers-home" ? AT_THE_CHARGER : AT_THE_KERB
}

const PLATFORMS: Record<Occupation, Weights<string>> = {
  COURIER: { jd: 30, sf: 30, zto: 25, "other-platform": 15 },
  FOOD_DELIVERY: { meituan: 55, eleme: 30, jd: 15 },
  RIDE_HAILING: { didi: 80, "other-platform": 20 },
  FREIGHT: { huolala: 70, "other-platform": 30 },
  OTHER: { "other-platform": 1 },
}

const REGULARS = 22
const TELLS_PLATFORM = 0.75

/**
 * Who may turn up where: every station has its own regulars, more where it is busier, and some of them also turn up at one or
 * two neighbours, so that the people of a street are fewer than the sum of its stations'. By name of station.
 */
export function peopleOf(stations: readonly StationSeed[], random: Random): Map<string, Device[]> {
  const people = new Map<string, Device[]>(stations.map(({ name }) => [name, []]))
  for (const station of stations) {
    const neighbours = nearest(station, stations)
    for (let n = 0; n < REGULARS * (station.pull ?? 1); n++) {
      const device = deviceAt(station, random)
      people.get(station.name)?.push(device, device, device)
      if (neighbours.length > 0 && random.chance(0.4)) people.get(random.pick(neighbours).name)?.push(device)
    }
  }
  return people
}

function deviceAt(station: StationSeed, random: Random): Device {
  const occupation = random.weighted(occupationsAt(station))
  const platform = random.chance(TELLS_PLATFORM) ? random.weighted(PLATFORMS[occupation]) : null
  return {
    id: Buffer.from(random.uuid().replaceAll("-", ""), "hex").toString("base64url"),
    occupation,
    platform,
  }
}

function nearest(station: StationSeed, stations: readonly StationSeed[]): StationSeed[] {
  const district = ancestorAt(station.areaCode, "DISTRICT")
  const apart = (other: StationSeed) => (other.lng - station.lng) ** 2 + (other.lat - station.lat) ** 2
  return stations
    .filter((other) => other !== station && ancestorAt(other.areaCode, "DISTRICT") === district)
    .sort((a, b) => apart(a) - apart(b))
    .slice(0, 3)
}
