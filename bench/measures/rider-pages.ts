import { readFileSync } from "node:fs"
import { load } from "../load"
import type { Line } from "../report"

const CONNECTIONS = 16
const SECONDS = 4
const ROUNDS = 3

/**
 * What a rider reads, from cache, against a page that the build rendered once and for all and that reads nothing: the fastest
 * that this application can answer. In turns, so that a machine that grows busy or hot is unfair to none; the middle of the rounds counts.
 */
export async function riderPages(address: string, stationId: string, week: string): Promise<Line[]> {
  const paths = {
    still: stillPage(),
    page: `/stations/${stationId}`,
    schedule: `/api/v1/stations/${stationId}/schedule?week=${week}`,
  }
  const rates: Record<keyof typeof paths, number[]> = { still: [], page: [], schedule: [] }
  for (const path of Object.values(paths))
    await load({ url: address + path, connections: CONNECTIONS, duration: 1 })
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, path] of Object.entries(paths)) {
      const { perSecond, failed } = await load({
        url: address + path,
        connections: CONNECTIONS,
        duration: SECONDS,
      })
      if (failed > 0) throw new Error(`${path}: ${failed} requests failed`)
      rates[name as keyof typeof paths].push(perSecond)
    }
  const [still, page, schedule] = [middle(rates.still), middle(rates.page), middle(rates.schedule)]
  return [
    { what: "static page", value: still, unit: "/s", note: paths.still },
    { what: "station page from cache", value: page, unit: "/s" },
    { what: "… of the static page's rate", value: page / still, unit: "", target: { atLeast: 0.6 } },
    { what: "schedule API from cache", value: schedule, unit: "/s" },
    { what: "… of the static page's rate", value: schedule / still, unit: "", target: { atLeast: 0.6 } },
  ]
}

type Prerendered = {
  routes: Record<string, { initialRevalidateSeconds: number | false; dataRoute: string | null }>
}

// A page of our own that the build has finished and that never expires. Special pages (404 …) answer with other statuses.
function stillPage(): string {
  const { routes } = JSON.parse(readFileSync(".next/prerender-manifest.json", "utf8")) as Prerendered
  const page = Object.keys(routes).find((path) => {
    const route = routes[path]
    return route?.dataRoute && route.initialRevalidateSeconds === false && !path.startsWith("/_")
  })
  if (!page) throw new Error("the build has no static page to compare with")
  return page
}

function middle(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
