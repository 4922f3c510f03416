import { ancestorAt } from "@/lib/plain/area-code"
import type { ProviderKey } from "./providers"
import type { StationSeed } from "./stations"

/** A session that a station wants in its weeks; day and time are where it would like it best. */
export type Wish = {
  kindCode: string
  weekday: number
  from: string
  minutes: number
  place?: string
  capacity?: number
  bookable?: boolean
  note?: string
  /** Every week unless told. */
  weeks?: "even" | "odd"
}

/** As a newspaper reported it: Monday haircut, Tuesday safety education, Wednesday legal advice, Friday free clinic. */
const REPORTED: Record<string, Wish[]> = {
  华联家园驿站: [
    { kindCode: "haircut", weekday: 1, from: "14:00", minutes: 120, place: "活动区", capacity: 16 },
    { kindCode: "safety-education", weekday: 2, from: "14:30", minutes: 60, place: "活动区", capacity: 20 },
    { kindCode: "legal-advice", weekday: 3, from: "14:00", minutes: 120, place: "洽谈角", capacity: 10 },
    {
      kindCode: "clinic",
      weekday: 5,
      from: "09:30",
      minutes: 120,
      place: "活动区",
      capacity: 30,
      note: "量血压、测血糖，随到随看。",
    },
  ],
}

const BY_KIND: Record<string, Wish[]> = {
  "party-service-centre": [
    { kindCode: "legal-advice", weekday: 2, from: "10:00", minutes: 90, place: "一层接待室", capacity: 8 },
    {
      kindCode: "skills-training",
      weekday: 3,
      from: "14:00",
      minutes: 120,
      place: "二层培训室",
      capacity: 30,
    },
    {
      kindCode: "party-activity",
      weekday: 4,
      from: "15:00",
      minutes: 90,
      place: "多功能厅",
      capacity: 40,
      weeks: "even",
    },
    { kindCode: "counselling", weekday: 5, from: "14:00", minutes: 90, place: "一层接待室", capacity: 6 },
  ],
  "rider-refuel": [
    { kindCode: "haircut", weekday: 1, from: "14:00", minutes: 120, capacity: 12 },
    { kindCode: "bike-repair", weekday: 4, from: "14:30", minutes: 120, place: "门前空地", capacity: 20 },
    { kindCode: "safety-education", weekday: 2, from: "15:30", minutes: 45, capacity: 15, weeks: "odd" },
  ],
  "building-station": [
    { kindCode: "counselling", weekday: 3, from: "14:00", minutes: 90, capacity: 6, weeks: "odd" },
    { kindCode: "legal-advice", weekday: 4, from: "10:00", minutes: 60, capacity: 6 },
  ],
  "warm-station": [
    { kindCode: "clinic", weekday: 5, from: "09:30", minutes: 90, capacity: 20 },
    { kindCode: "haircut", weekday: 3, from: "11:00", minutes: 90, capacity: 10, weeks: "even" },
  ],
  // What fits into the hour that a car needs to charge.
  "drivers-home": [
    { kindCode: "haircut", weekday: 2, from: "10:00", minutes: 60, capacity: 8, note: "一小时充电时段活动" },
    { kindCode: "clinic", weekday: 4, from: "15:00", minutes: 60, capacity: 15, note: "一小时充电时段活动" },
    { kindCode: "study-support", weekday: 6, from: "19:00", minutes: 60, place: "图书角", capacity: 12 },
  ],
  "red-station": [
    { kindCode: "safety-education", weekday: 1, from: "10:00", minutes: 60, capacity: 12 },
    { kindCode: "party-activity", weekday: 4, from: "15:00", minutes: 90, capacity: 15, weeks: "odd" },
  ],
}

/** What a station wants to hold, as a rule. */
export function wishesOf({ name, kindCode }: StationSeed): Wish[] {
  return REPORTED[name] ?? BY_KIND[kindCode] ?? []
}

const BY_DISTRICT: Record<string, Record<string, ProviderKey>> = {
  "110114": {
    haircut: "barbers",
    clinic: "clinic",
    "legal-advice": "lawyers",
    "safety-education": "safety",
    "bike-repair": "repair",
    "skills-training": "training",
    "study-support": "training",
    counselling: "counsel",
  },
  "110105": {
    haircut: "barbersEast",
    clinic: "clinicEast",
    "legal-advice": "lawyersEast",
    "bike-repair": "repairEast",
    "skills-training": "schoolEast",
    "study-support": "schoolEast",
  },
  "110101": { haircut: "barbersCentre", clinic: "clinicCentre", "legal-advice": "lawyersCentre" },
}

/** Who comes for it in that district; nobody where the station's own people hold it. */
export function providerFor(areaCode: string, kindCode: string): ProviderKey | undefined {
  return BY_DISTRICT[ancestorAt(areaCode, "DISTRICT") ?? ""]?.[kindCode]
}
