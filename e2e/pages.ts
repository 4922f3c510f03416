import type { APIRequestContext } from "@playwright/test"
import { stationCalled, weekFromNow } from "./fixtures"

type Visit = { who: string | null; lang?: "en"; paths: string[] }

/** Every page of the product, for whoever works with it; also what they see when nothing is found, missing or not theirs. */
export const VISITS: Visit[] = [
  {
    who: null,
    paths: [
      "/",
      "/stations",
      "/stations?q=nowhere",
      "/stations/{station}",
      "/stations/{station}/poster",
      "/stations/{station}/reported",
      "/areas/110114",
      "/check-in",
      "/about",
      "/privacy",
      "/me",
      "/bookings",
      "/nowhere",
      "/login",
      "/login?error=wrongCredentials",
    ],
  },
  {
    who: null,
    lang: "en",
    paths: [
      "/",
      "/stations/{station}",
      "/check-in",
      "/about",
      "/privacy",
      "/me",
      "/bookings",
      "/nowhere",
      "/login",
    ],
  },
  {
    who: "community",
    paths: [
      "/console/overview",
      "/console/stations",
      "/console/stations?q=nowhere",
      "/console/stations/new",
      "/console/stations/{station}",
      "/console/stations/{station}/edit",
      "/console/stations/{station}/history",
      "/console/stations/{station}/code",
      "/console/schedules",
      "/console/schedules/across",
      "/console/schedules/round-trip",
      "/console/schedules?q=nowhere",
      "/console/schedules/{station}/{week}",
      "/console/schedules/{station}/{week}/publish",
      "/console/schedules/{station}/{week}/history",
      "/console/schedules/{station}/{week}/propose",
      "/console/schedules/{station}/{week}/propose?from=week",
      "/console/schedules/{station}/patterns",
      "/console/schedules/{station}/patterns/new",
      "/console/attendance",
      "/console/attendance/{station}",
      "/console/attendance/{station}/entries",
      "/console/openings",
      "/console/providers",
      "/console/providers?q=nowhere",
      "/console/providers/{provider}",
      "/console/ledgers",
      "/console/ledgers/new?kind=SCHEDULE",
      "/console/units",
      "/console/account",
      "/console/account/password",
      "/console/settings",
      "/console/nowhere",
    ],
  },
  {
    who: "community",
    lang: "en",
    paths: [
      "/console/overview",
      "/console/stations",
      "/console/stations/{station}",
      "/console/schedules/{station}/{week}",
      "/console/schedules/{station}/{week}/propose",
      "/console/schedules/{station}/patterns/new",
      "/console/attendance/{station}",
    ],
  },
  {
    who: "district",
    paths: [
      "/console/overview",
      "/console/overview/rows?what=visits",
      "/console/overview/rows?what=unpublished",
      "/console/overview/rows?what=needs",
      "/console/units/110114",
      "/console/audit",
      "/console/audit?who=nowhere",
    ],
  },
  {
    who: "street",
    paths: [
      "/console/attendance/unusual",
      "/console/inspections",
      "/console/inspections?closed=1",
      "/console/inspections/stations",
      "/console/stations/{station}/inspections",
      "/console/stations/{station}/inspections/new?kind=visit",
    ],
  },
  { who: "keeper", paths: ["/console/attendance/{station}", "/console/attendance/{station}/code"] },
  { who: "provider", paths: ["/console/my-sessions", "/console/my-sessions/away"] },
  {
    who: "admin",
    paths: [
      "/console/users",
      "/console/users?q=nowhere",
      "/console/users/new",
      "/console/users/{user}",
      "/console/providers/new",
      "/console/units",
      "/console/units?q=nowhere",
      "/console/units/new?parent=110114",
      "/console/units/110114",
      "/console/units/110114/edit",
      "/console/terms",
      "/console/terms/new?list=SERVICE_KIND",
      "/console/terms/{term}",
      "/console/holidays",
      "/console/holidays?year=2099",
      "/console/settings",
      "/console/checklist",
      "/console/checklist?edit=1",
      "/console/audit",
    ],
  },
  { who: "admin", lang: "en", paths: ["/console/users/{user}", "/console/terms", "/console/audit"] },
]

/** Turns "/stations/{station}" into an address of this demo; asks as an administrator, who sees every list. */
export async function addressesOf(admin: APIRequestContext): Promise<(path: string) => string> {
  const firstOf = async (list: string) => {
    const html = await (await admin.get(list)).text()
    const found = html.match(new RegExp(`href="${list}/(?!new)([^"/?]+)"`))?.[1]
    if (!found) throw new Error(`${list} leads to nothing`)
    return found
  }
  const places: Record<string, string> = {
    station: await stationCalled(admin, "华联家园驿站"),
    week: weekFromNow(1),
    provider: await firstOf("/console/providers"),
    user: await firstOf("/console/users"),
    term: await firstOf("/console/terms"),
  }
  return (path) => path.replace(/\{(\w+)\}/g, (_, name: string) => places[name] ?? name)
}
