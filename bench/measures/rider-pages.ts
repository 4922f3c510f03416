import { load } from "../load"
import type { Line } from "../report"

const CONNECTIONS = 16
const SECONDS = 4
const ROUNDS = 3
/** Reads nothing, finished at build time: the fastest that this application can answer. */
const STILL = "/about"

/**
 * What a rider reads, from cache, against a page that the build rendered once and for all and that reads nothing: the fastest
 * that this application can answer. In turns, so that a machine that grows busy or hot is unfair to none; the middle of the rounds counts.
 */
export async function riderPages(address: string, stationId: string, week: string): Promise<Line[]> {
  const targets: Record<Target, string> = {
    still: STILL,
    page: `/stations/${stationId}`,
    schedule: `/api/v1/stations/${stationId}/schedule?week=${week}`,
  }
  const rates: Record<Target, number[]> = { still: [], page: [], schedule: [] }
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, path] of Object.entries(targets)) {
      const duration = round === 0 ? 1 : SECONDS
      const options = { url: address + path, connections: CONNECTIONS, duration }
      const { perSecond, failed } = await load(options, (answer) => answer === 200)
      if (failed > 0) throw new Error(`${path}: ${failed} requests failed`)
      // The first round only warms up.
      if (round > 0) rates[name as Target].push(perSecond)
    }
  const [fastest, page, schedule] = [middle(rates.still), middle(rates.page), middle(rates.schedule)]
  return [
    { what: "static page", value: fastest, unit: "/s", note: STILL },
    { what: "station page from cache", value: page, unit: "/s" },
    { what: "… of the static page's rate", value: page / fastest, unit: "", target: { atLeast: 0.6 } },
    { what: "schedule API from cache", value: schedule, unit: "/s" },
    { what: "… of the static page's rate", value: schedule / fastest, unit: "", target: { atLeast: 0.6 } },
  ]
}

type Target = "still" | "page" | "schedule"
function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
