import { escapeLike, searchWords } from "@/lib/plain/text"
import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"
import { ahead, type Counted, countOf, type Window } from "./counted"
import type { Keeper } from "./stations"

export type DirectoryOrganization = { unit: Keeper } | { provider: { id: string; name: string } }
type Row = { unit: string | null; id: string | null; name: string; departmentName: string }

/**
 * Who stands behind what riders read: the units that keep open stations, and the providers that are announced there.
 * @param window all of them when left out
 */
export async function organizationsOf(
  window: Window | null,
  { search }: { search?: string } = {},
  now = new Date(),
): Promise<Counted<DirectoryOrganization>> {
  const words = searchWords(search ?? "").map((word) => {
    const like = `%${escapeLike(word)}%`
    return Prisma.sql`(o.name ILIKE ${like} OR o."departmentName" ILIKE ${like})`
  })
  const all = Prisma.sql`SELECT * FROM (
      SELECT u.code AS unit, NULL::uuid AS id, u.name, u.department_name AS "departmentName" FROM org_unit u
      WHERE EXISTS (SELECT 1 FROM station s WHERE s.area_code = u.code AND s.state = 'OPEN')
      UNION ALL
      SELECT NULL, v.id, v.name, v.name FROM provider v
      WHERE v.id IN (SELECT p.provider_id FROM ${ahead(now)})) o
    WHERE ${Prisma.join([Prisma.sql`TRUE`, ...words], " AND ")}`
  const page = window ? Prisma.sql`LIMIT ${window.take} OFFSET ${window.skip}` : Prisma.empty
  const [rows, total] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT o.unit, o.id::text AS id, o.name, o."departmentName" FROM (${all}) o ORDER BY o.unit NULLS LAST, o.id ${page}`,
    countOf(all),
  ])
  const items = rows.map(({ unit, id, name, departmentName }) =>
    unit === null ? { provider: { id: id ?? "", name } } : { unit: { code: unit, name, departmentName } },
  )
  return { items, total }
}
