import { z } from "zod"
import { STATS_BY, statsQuery } from "@/lib/domain/overview/schema"
import { operation } from "./operation"

const count = z.number().int().nonnegative()
const figures = {
  visits: count.meta({ description: "人次 at the door, without a session; 0 when counted by service" }),
  sessionVisits: count.meta({ description: "人次 at sessions" }),
  people: count.meta({
    description:
      "人数: different devices over the whole period. Parts add up to more than the total. Who was only counted by hand is not among them.",
  }),
  sessions: z
    .object({ planned: count, held: count, cancelled: count })
    .meta({ description: "Announced sessions; held: over, not cancelled, somebody logged" }),
}

const stats = z
  .object({
    area: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    by: z.enum(STATS_BY),
    items: z.array(
      z.object({
        key: z.string().meta({ description: "a day, a service's code, a station's id or a street's code" }),
        name: z.string(),
        ...figures,
      }),
    ),
    totals: z.object(figures),
  })
  .meta({ id: "Stats" })

export const getStats = operation({
  id: "getStats",
  method: "get",
  path: "/api/v1/stats",
  summary:
    "Visits, people and sessions of an area and period; by default of the caller's own area in the last 30 days",
  who: "staff",
  query: statsQuery,
  answers: { 200: { description: "The figures behind the dashboard", schema: stats } },
})

export const statsOperations = [getStats]
