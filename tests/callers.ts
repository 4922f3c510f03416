import { randomUUID } from "node:crypto"
import { actorOfToken, hashToken } from "@/lib/domain/accounts/token-of"
import type { Actor, Role } from "@/lib/domain/audit/actor"
import { db } from "@/lib/server/db"
import { statusOf } from "@/lib/web/refusals"

/** The first of a pair is where things are done, the second is next door: same rank, other place. */
const UNITS = [
  ["1101", "CITY", "北京市"],
  ["1201", "CITY", "天津市"],
  ["110114", "DISTRICT", "昌平区"],
  ["110105", "DISTRICT", "朝阳区"],
  ["110114008", "STREET", "天通苑北街道"],
  ["110114009", "STREET", "天通苑南街道"],
  ["110114008012", "COMMUNITY", "天通北苑第一东社区"],
  ["110114008013", "COMMUNITY", "天通北苑第一西社区"],
] as const
export const HOME = "110114008012"
export const NEXT_DOOR = "110114008013"

/** Everyone who may come: each role at the place that things are done to, and outside of it. */
export const CALLERS = [
  "admin",
  "city",
  "district",
  "street",
  "community",
  "keeper",
  "provider",
  "city2",
  "district2",
  "street2",
  "community2",
  "keeper2",
  "provider2",
] as const
export type Caller = (typeof CALLERS)[number]
export type Crowd = Record<Caller, { actor: Actor; token: string }>

export type World = {
  callers: Crowd
  /** The stations of keeper and keeper2, both in the home community, so that only the post tells them apart. */
  stations: { home: string; other: string }
  providers: { home: string; other: string }
}

/** Offices, words, two stations, two providers, and a person with a bearer token for every caller. */
export async function layWorld(): Promise<World> {
  await db.orgUnit.createMany({
    data: UNITS.map(([code, level, name]) => ({ code, level, name, departmentName: `${name}党组织` })),
  })
  await db.term.createMany({
    data: [
      { code: "building-station", list: "STATION_KIND", name: "楼宇驿站", nameEn: "Office-building station" },
      { code: "haircut", list: "SERVICE_KIND", name: "义务理发", nameEn: "Free haircut" },
      { code: "hot-water", list: "FACILITY_KIND", name: "热水", nameEn: "Hot water" },
    ],
  })
  const [home, other] = [await newStation(), await newStation()]
  const [clinic, law] = [await newProvider(), await newProvider()]
  const places: Record<Caller, { role: Role; unitCode?: string; stationId?: string; providerId?: string }> = {
    admin: { role: "ADMIN" },
    city: { role: "CITY", unitCode: "1101" },
    district: { role: "DISTRICT", unitCode: "110114" },
    street: { role: "STREET", unitCode: "110114008" },
    community: { role: "COMMUNITY", unitCode: HOME },
    keeper: { role: "KEEPER", stationId: home },
    provider: { role: "PROVIDER", providerId: clinic },
    city2: { role: "CITY", unitCode: "1201" },
    district2: { role: "DISTRICT", unitCode: "110105" },
    street2: { role: "STREET", unitCode: "110114009" },
    community2: { role: "COMMUNITY", unitCode: NEXT_DOOR },
    keeper2: { role: "KEEPER", stationId: other },
    provider2: { role: "PROVIDER", providerId: law },
  }
  const crowd = await Promise.all(
    CALLERS.map(async (name) => [name, await newCaller(name, places[name])] as const),
  )
  return {
    callers: Object.fromEntries(crowd) as Crowd,
    stations: { home, other },
    providers: { home: clinic, other: law },
  }
}

async function newCaller(
  username: string,
  post: { role: Role; unitCode?: string; stationId?: string; providerId?: string },
) {
  const token = `nuanyi_${randomUUID()}`
  const user = await db.user.create({
    data: { username, displayName: username, mustChangePassword: false, posts: { create: post } },
    include: { posts: true },
  })
  const postId = user.posts[0]?.id ?? ""
  await db.apiToken.create({
    data: { userId: user.id, postId, name: "测试", hash: hashToken(token), createdBy: user.id },
  })
  const actor = await actorOfToken(token, { ip: null, userAgent: null })
  if (!actor) throw new Error(`${username} has no way in`)
  return { actor, token }
}

type StationOver = { state?: "DRAFT" | "SUBMITTED" | "APPROVED" | "OPEN"; name?: string }

/** Another station of the home community, complete enough for every step of its life. */
export async function newStation({
  state = "OPEN",
  name = "华联家园驿站",
}: StationOver = {}): Promise<string> {
  const { id } = await db.station.create({
    data: {
      name,
      kindCode: "building-station",
      areaCode: HOME,
      state,
      address: "天通苑北一区 1 号",
      lng: 116.42,
      lat: 40.07,
      hostName: "华联商厦",
      searchText: name,
      facilities: { create: { kindCode: "hot-water" } },
      spans: {
        create: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1440 })),
      },
    },
    select: { id: true },
  })
  return id
}

export async function newProvider(): Promise<string> {
  const { id } = await db.provider.create({
    data: { name: `服务队 ${randomUUID().slice(0, 8)}`, areaCode: HOME },
    select: { id: true },
  })
  return id
}

/** What became of a call, as the HTTP status that it would be answered with; anything that went well is "ok". */
export function outcomeOf(answer: unknown): string {
  if (answer instanceof Response) return answer.ok ? "ok" : String(answer.status)
  if (answer === null || answer === undefined || answer === false) return "404"
  if (typeof answer === "object" && "ok" in answer && answer.ok === false && "code" in answer)
    return String(statusOf(String(answer.code)))
  return "ok"
}

/** Every table with a sum over its rows; a token's last use is no change of anything. */
export async function everyRow(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relname <> 'api_token' ORDER BY 1`
  const sums = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS t, count(*)::text || coalesce(sum(hashtextextended(r::text, 0))::text, '') AS s FROM "${name}" r`,
  )
  const rows = await db.$queryRawUnsafe<{ t: string; s: string }[]>(sums.join(" UNION ALL "))
  return Object.fromEntries(rows.map(({ t, s }) => [t, s]))
}

/** A table as one reads it: a line for each deed, a column for each caller. */
export function tableOf(text: string): Map<string, { actions: string[]; expected: Record<Caller, string> }> {
  const lines = text.trim().split("\n")
  return new Map(
    lines.flatMap((line) => {
      const [name = "", actions = "", ...cells] = line.trim().split(/[\s|]+/)
      if (!name || name === "deed") return []
      if (cells.length !== CALLERS.length) throw new Error(`${name} has ${cells.length} cells`)
      const expected = Object.fromEntries(CALLERS.map((caller, n) => [caller, cells[n]]))
      return [[name, { actions: actions.split(","), expected: expected as Record<Caller, string> }] as const]
    }),
  )
}
