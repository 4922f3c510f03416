import type { Action } from "@/lib/domain/accounts/permissions"
import { canSomewhere } from "@/lib/domain/accounts/policy"
import type { Actor } from "@/lib/domain/audit/actor"

type Line = {
  key:
    | "overview"
    | "stations"
    | "schedules"
    | "inspections"
    | "openings"
    | "checklist"
    | "attendance"
    | "mySessions"
    | "providers"
    | "ledgers"
    | "units"
    | "users"
    | "terms"
    | "holidays"
    | "settings"
    | "audit"
  href: string
  action: Action
}
type Group = { key: "figures" | "work" | "platform"; lines: Line[] }

const GROUPS: Group[] = [
  {
    key: "figures",
    lines: [{ key: "overview", href: "/console/overview", action: "overview.read" }],
  },
  {
    key: "work",
    lines: [
      { key: "attendance", href: "/console/attendance", action: "attendance.log" },
      { key: "mySessions", href: "/console/my-sessions", action: "schedule.readOwnSessions" },
      { key: "stations", href: "/console/stations", action: "station.read" },
      { key: "schedules", href: "/console/schedules", action: "schedule.read" },
      { key: "openings", href: "/console/openings", action: "opening.read" },
      { key: "inspections", href: "/console/inspections", action: "inspection.read" },
      { key: "providers", href: "/console/providers", action: "provider.read" },
      { key: "ledgers", href: "/console/ledgers", action: "ledger.import" },
    ],
  },
  {
    key: "platform",
    lines: [
      { key: "users", href: "/console/users", action: "user.manage" },
      { key: "units", href: "/console/units", action: "unit.read" },
      { key: "terms", href: "/console/terms", action: "term.manage" },
      { key: "holidays", href: "/console/holidays", action: "holiday.manage" },
      { key: "checklist", href: "/console/checklist", action: "checklist.manage" },
      { key: "settings", href: "/console/settings", action: "settings.manage" },
      { key: "audit", href: "/console/audit", action: "audit.read" },
    ],
  },
]

/** What the rail offers: only what the active post can do somewhere. */
export function navFor(actor: Actor): Group[] {
  return GROUPS.map((group) => ({
    ...group,
    lines: group.lines.filter(({ action }) => canSomewhere(actor, action)),
  })).filter(({ lines }) => lines.length > 0)
}

/** Where a post's day begins: an administrator's with the people, everyone else's with the first line of the rail. */
export function homeOf(actor: Actor): string {
  if (canSomewhere(actor, "user.manage")) return "/console/users"
  return navFor(actor)[0]?.lines[0]?.href ?? "/console/account"
}
