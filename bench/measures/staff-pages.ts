import { load } from "../load"
import type { Line } from "../report"
import { signIn } from "../sign-in"

const CONNECTIONS = 8
const SECONDS = 6

/** Staff pages, each as whoever opens it daily. */
export async function staffPages(address: string, stationId: string, week: string): Promise<Line[]> {
  const pages: [what: string, username: string, path: string][] = [
    ["overview, a district", "district", "/console/overview"],
    ["stations, a district", "district", "/console/stations"],
    ["weeks, a street", "street", "/console/schedules"],
    ["week grid, a community", "community", `/console/schedules/${stationId}/${week}`],
    ["attendance, a keeper", "keeper", `/console/attendance/${stationId}`],
  ]
  const lines: Line[] = []
  for (const [what, username, path] of pages) {
    const headers = { cookie: await signIn(address, username) }
    await load({ url: address + path, connections: CONNECTIONS, duration: 1, headers })
    const { p95, perSecond, failed } = await load({
      url: address + path,
      connections: CONNECTIONS,
      duration: SECONDS,
      headers,
    })
    if (failed > 0) throw new Error(`${path} as ${username}: ${failed} requests failed`)
    const note = `${path.replace(stationId, "…")}, ${Math.round(perSecond)}/s`
    lines.push({ what: `${what}, 95 of 100 within`, value: p95, unit: "ms", target: { below: 200 }, note })
  }
  return lines
}
