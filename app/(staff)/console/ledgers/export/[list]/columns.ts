import { SCHEDULE_NAMES } from "@/lib/domain/ledgers/schedule-fields"
import type { ListName } from "@/lib/domain/ledgers/schema"
import { STATION_NAMES } from "@/lib/domain/ledgers/station-fields"
import type { SheetColumn } from "@/lib/web/xlsx"

type ListColumn = { key: string; kind?: SheetColumn["kind"]; width?: number; heading?: string }

// A station ledger that leaves the house has the headings by which it is read when it comes back.
const ofLedger = (...keys: (keyof typeof STATION_NAMES)[]): ListColumn[] =>
  keys.map((key) => ({ key, heading: STATION_NAMES[key][0] }))

export const LIST_COLUMNS: Record<ListName, ListColumn[]> = {
  stations: [
    ...ofLedger("name", "nameEn", "kind"),
    { key: "state", width: 10 },
    ...ofLedger("street", "community", "areaCode", "address", "lng", "lat", "hostName", "contactName"),
    ...ofLedger("contactPhone"),
    { key: "capacity", kind: "number", heading: STATION_NAMES.capacity[0] },
    { key: "hours", width: 40, heading: STATION_NAMES.hours[0] },
    { key: "facilities", width: 40, heading: STATION_NAMES.facilities[0] },
    { key: "accessNotes", width: 40, heading: STATION_NAMES.accessNotes[0] },
  ],
  tasks: [
    { key: "station", width: 30, heading: SCHEDULE_NAMES.station[0] },
    { key: "unit" },
    { key: "cause", width: 12 },
    { key: "note", width: 40 },
    { key: "raisedAt", kind: "instant" },
    { key: "raisedBy", width: 30 },
    { key: "dueDay", kind: "day" },
    { key: "taskState", width: 12 },
    { key: "closedAt", kind: "instant" },
    { key: "closedBy", width: 30 },
    { key: "closingNote", width: 40 },
  ],
  inspections: [
    { key: "station", width: 30, heading: SCHEDULE_NAMES.station[0] },
    { key: "unit" },
    { key: "tier", width: 10 },
    { key: "judgedBy", width: 12 },
    { key: "score", kind: "number" },
    { key: "visitedAt", kind: "instant" },
    { key: "selfCheckedAt", kind: "instant" },
    { key: "defects", kind: "number" },
    { key: "overdue", kind: "number" },
  ],
  weeks: [
    { key: "week", width: 12 },
    { key: "station", heading: SCHEDULE_NAMES.station[0] },
    { key: "street" },
    { key: "community" },
    { key: "weekState", width: 12 },
    { key: "sessions", kind: "number" },
    { key: "publishedAt", kind: "instant" },
  ],
  providers: [
    { key: "name", width: 30 },
    { key: "unit" },
    { key: "contactName" },
    { key: "contactPhone" },
    { key: "note", width: 40 },
    { key: "retiredAt", kind: "instant" },
  ],
  users: [
    { key: "username" },
    { key: "displayName" },
    { key: "role" },
    { key: "place", width: 30 },
    { key: "disabledAt", kind: "instant" },
  ],
  units: [
    { key: "areaCode", width: 16 },
    { key: "level", width: 10 },
    { key: "name" },
    { key: "departmentName", width: 34 },
    { key: "lng", width: 12 },
    { key: "lat", width: 12 },
  ],
}
