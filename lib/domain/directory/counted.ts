import { db } from "@/lib/server/db"
import { Prisma } from "@/lib/server/generated/client"

export type Window = { skip: number; take: number }
export type Counted<T> = { items: T[]; total: number }

/** Of open stations, announced, standing and not over: what a rider who reads on could still go to; `p` at its station `s`. */
export const ahead = (now: Date) => Prisma.sql`published_session p JOIN station s ON s.id = p.station_id
  WHERE s.state = 'OPEN' AND p.current AND p.cancelled_at IS NULL AND p.ends_at > ${now}`

export async function countOf(rows: Prisma.Sql): Promise<number> {
  const [counted] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM (${rows}) o`
  return counted?.n ?? 0
}
