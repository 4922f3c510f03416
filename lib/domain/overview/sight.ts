import {
  type AreaLevel,
  ancestorsOf,
  areaCodeLength,
  isAreaCode,
  levelOf,
  subtreeRange,
} from "@/lib/plain/area-code"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { can, canSomewhere } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import type { Grain, Period } from "./rules"

declare const seen: unique symbol

/**
 * An area that its viewer may look into. Only `sightOf` makes one, and every query of this room takes one: none can be asked
 * about an area that nobody checked.
 */
export type Sight = {
  area: string
  level: AreaLevel
  name: string
  departmentName: string
  /** The units above that the viewer may look into as well, the highest first. */
  above: { code: string; name: string }[]
  readonly [seen]: true
}

/** @returns notAllowed for a post that sees no figures at all, notFound for an area outside its own or one that isn't there. */
export async function sightOf(actor: Actor, asked?: string): Promise<Result<Sight>> {
  if (!canSomewhere(actor, "overview.read")) return refuse("notAllowed")
  const area = asked ?? actor.post.areaCode ?? ""
  if (!isAreaCode(area) || !can(actor, "overview.read", { areaCode: area })) return refuse("notFound")
  const visible = ancestorsOf(area).filter((code) => can(actor, "overview.read", { areaCode: code }))
  const units = await db.orgUnit.findMany({
    where: { code: { in: [...visible, area] } },
    select: { code: true, name: true, departmentName: true },
    orderBy: { code: "asc" },
  })
  const own = units.find(({ code }) => code === area)
  if (!own) return refuse("notFound")
  const above = units.filter((unit) => unit !== own).map(({ code, name }) => ({ code, name }))
  const { name, departmentName } = own
  return ok({ area, level: levelOf(area), name, departmentName, above } as Sight)
}

/** `area_code` within the sight, as the range that the indexes on (area_code, …) begin with. */
export function inSight({ area }: Sight, column: Prisma.Sql = Prisma.sql`area_code`): Prisma.Sql {
  const { gte, lt } = subtreeRange(area)
  return Prisma.sql`(${column} >= ${gte} AND ${column} < ${lt})`
}

/** `day` within the period; also what prunes the months of attendance. */
export function inPeriod({ from, to }: Period, column: Prisma.Sql = Prisma.sql`day`): Prisma.Sql {
  return Prisma.sql`${column} BETWEEN ${from}::date AND ${to}::date`
}

/**
 * The unit that a row counts for. A station kept by a higher unit than the grain (a street's own among communities) counts for
 * that unit itself, so that no row falls out. Without a grain only the whole is asked for.
 */
export function unitAt(grain: Grain | null, station: Prisma.Sql = Prisma.sql`station_id`): Prisma.Sql {
  if (grain === null) return Prisma.sql`NULL::text`
  return grain === "STATION"
    ? Prisma.sql`${station}::text`
    : Prisma.sql`left(area_code, ${areaCodeLength[grain]}::int)`
}
