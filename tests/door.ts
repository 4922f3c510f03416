import { randomUUID } from "node:crypto"
import type { Actor, Role } from "@/lib/domain/audit/actor"
import { stationCode } from "@/lib/domain/stations/code"
import { dayOf, dayToDbDate } from "@/lib/plain/clock"
import { weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import type { StationState } from "@/lib/server/generated/enums"

// A street, its district, and another district next to it; enough for whoever comes to a door.
const UNITS = [
  ["1101", "CITY", "北京市"],
  ["110114", "DISTRICT", "昌平区"],
  ["110114012", "STREET", "天通苑北街道"],
  ["110114013", "STREET", "天通苑南街道"],
  ["110101", "DISTRICT", "东城区"],
  ["110101013", "STREET", "东花市街道"],
] as const

/** The units and words that stations and sessions lean on; again costs nothing. */
export async function neighbourhood(): Promise<void> {
  await db.orgUnit.createMany({
    data: UNITS.map(([code, level, name]) => ({ code, level, name, departmentName: `${name}党组织` })),
    skipDuplicates: true,
  })
  await db.term.createMany({
    data: [
      { code: "building-station", list: "STATION_KIND", name: "楼宇驿站", nameEn: "Office-building station" },
      { code: "haircut", list: "SERVICE_KIND", name: "义务理发", nameEn: "Free haircut" },
      { code: "clinic", list: "SERVICE_KIND", name: "义诊", nameEn: "Free clinic" },
      { code: "meituan", list: "PLATFORM", name: "美团", nameEn: "Meituan" },
    ],
    skipDuplicates: true,
  })
}

/** A station with its door code. */
export async function aStation(over: { areaCode?: string; state?: StationState; name?: string } = {}) {
  await neighbourhood()
  const station = await db.station.create({
    data: {
      name: over.name ?? "华联家园驿站",
      kindCode: "building-station",
      areaCode: over.areaCode ?? "110114012",
      state: over.state ?? "OPEN",
      address: "天通苑北一区 1 号",
      lng: 116.42,
      lat: 40.07,
      hostName: "华联商厦",
      searchText: "华联家园驿站",
    },
  })
  return { ...station, code: stationCode(station.id, station.codeVersion) }
}

/** A session that riders read: published, current, around `now` unless told. */
export async function aPublishedSession(
  station: { id: string; areaCode: string },
  over: Partial<{
    startsAt: Date
    endsAt: Date
    kindCode: string
    cancelled: boolean
    current: boolean
    /** How many places can be booked. */
    places: number
  }> = {},
): Promise<string> {
  const startsAt = over.startsAt ?? new Date()
  const endsAt = over.endsAt ?? new Date(startsAt.getTime() + 3_600_000)
  const key = { stationId: station.id, week: weekNow(startsAt) }
  const week = await db.weekSchedule.upsert({ where: { stationId_week: key }, create: key, update: {} })
  const before = await db.publication.count({ where: { weekId: week.id } })
  const sessionId = randomUUID()
  // One publication for each session would put the earlier ones out of force: these tests ask only whether a session is current.
  const publication = await db.publication.create({
    data: {
      weekId: week.id,
      number: before + 1,
      revision: 1,
      current: before === 0,
      publishedBy: randomUUID(),
    },
  })
  await db.publishedSession.create({
    data: {
      publicationId: publication.id,
      sessionId,
      stationId: station.id,
      areaCode: station.areaCode,
      kindCode: over.kindCode ?? "haircut",
      day: dayToDbDate(dayOf(startsAt)),
      startsAt,
      endsAt,
      place: "",
      current: over.current ?? true,
      capacity: over.places ?? null,
      bookable: over.places !== undefined,
      ...(over.cancelled ? { cancelledAt: startsAt, cancelReason: "老师请假" } : {}),
    },
  })
  return sessionId
}

/** Somebody in a post: `at` is an area code, or a station for a keeper. */
export function anActor(role: Role, at: string | { id: string; areaCode: string } | null = null): Actor {
  const unitCode = typeof at === "string" ? at : null
  const station = at !== null && typeof at === "object" ? at : null
  return {
    userId: randomUUID(),
    username: role.toLowerCase(),
    displayName: "测试人员",
    sessionId: randomUUID(),
    ip: null,
    userAgent: null,
    post: {
      id: randomUUID(),
      role,
      unitCode,
      stationId: station?.id ?? null,
      providerId: role === "PROVIDER" ? randomUUID() : null,
      areaCode: unitCode ?? station?.areaCode ?? null,
      placeName: "测试岗位",
    },
  }
}

/** Somebody of a provider. */
export function aProviderActor(providerId: string): Actor {
  const actor = anActor("PROVIDER")
  return { ...actor, post: { ...actor.post, providerId } }
}
