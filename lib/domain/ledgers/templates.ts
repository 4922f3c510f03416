import { SCHEDULE_NAMES } from "./schedule-fields"
import { STATION_NAMES } from "./station-fields"

type Template = { headings: string[]; examples: string[][] }

function template(
  names: Record<string, readonly [string, ...string[]]>,
  examples: Record<string, string>[],
): Template {
  const fields = Object.keys(names)
  return {
    headings: fields.map((field) => names[field]?.[0] ?? field),
    examples: examples.map((example) => fields.map((field) => example[field] ?? "")),
  }
}

const { point: _point, street: _street, areaCode: _code, openDays: _days, ...STATION_COLUMNS } = STATION_NAMES
const { period: _period, starts: _starts, ends: _ends, ...SCHEDULE_COLUMNS } = SCHEDULE_NAMES

/** What is handed out to be filled in: the first of each field's names, and rows as they may be written. */
export const TEMPLATES = {
  STATIONS: template(STATION_COLUMNS, [
    {
      name: "华联家园驿站",
      kind: "小哥加油站",
      community: "天通北苑第一社区",
      address: "昌平区天通苑北街道华联商厦东侧",
      lng: "116.4128",
      lat: "40.0741",
      hostName: "华联商厦物业",
      contactName: "张三",
      contactPhone: "010-00000000",
      capacity: "20",
      hours: "周一至周五 8:30-20:00；周六日 9:00-18:00",
      facilities: "热水、微波炉2台、手机充电、卫生间",
      accessNotes: "从商厦东侧门进",
    },
  ]),
  SCHEDULE: template(SCHEDULE_COLUMNS, [
    {
      station: "华联家园驿站",
      date: "2026-12-01",
      time: "9:00-11:30、14:00-17:00",
      kind: "义务理发",
      place: "活动室",
    },
    {
      station: "华联家园驿站",
      weekdays: "周一三五",
      from: "2026-12-01",
      to: "2027-01-31",
      time: "14:00-16:00",
      kind: "义诊",
      capacity: "20",
    },
    {
      station: "华联家园驿站",
      weekdays: "每月第二个周五",
      from: "2026-12-01",
      to: "2027-01-31",
      time: "9:00-11:00",
      kind: "义务理发",
    },
  ]),
} satisfies Record<"STATIONS" | "SCHEDULE", Template>
