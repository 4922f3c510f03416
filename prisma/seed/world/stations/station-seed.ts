export type FacilitySeed = { kindCode: string; slots?: number; priceFen?: number; note?: string }

export type StationSeed = {
  name: string
  nameEn?: string
  kindCode: string
  areaCode: string
  address: string
  lng: number
  lat: number
  hostName: string
  contactPhone?: string
  capacity: number
  accessNotes?: string
  facilities: FacilitySeed[]
  /** "24h", or spans by weekday set; several spans a day are possible. */
  hours: "24h" | { days: number[]; spans: [from: string, to: string][] }[]
  effects?: { what: string; before: string; after: string; measuredOn: string; note?: string }[]
  /** How far it has come; "open" unless told. */
  state?: "draft" | "submitted" | "returned" | "approved" | "suspended" | "closed"
  /** How busy, 1 being an ordinary station; 0 counts nobody. */
  pull?: number
}

/** A number that nobody can have: none in Beijing begins with 0. */
export const noOnesPhone = (n: number) => `010-0000 ${String(n).padStart(4, "0")}`

type Hours = StationSeed["hours"]

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const WORKDAYS = [1, 2, 3, 4, 5]
const morningAndAfternoon: [string, string][] = [
  ["08:30", "12:00"],
  ["13:30", "18:00"],
]
export const office: Hours = [{ days: WORKDAYS, spans: morningAndAfternoon }]
export const longDay: Hours = [{ days: EVERY_DAY, spans: [["09:00", "21:00"]] }]
export const mealTimes: Hours = [
  {
    days: EVERY_DAY,
    spans: [
      ["07:00", "09:00"],
      ["11:00", "14:00"],
      ["17:00", "19:30"],
    ],
  },
]
/** Until two in the morning of the next day. */
export const nightToo: Hours = [{ days: EVERY_DAY, spans: [["08:00", "26:00"]] }]

export const basics: FacilitySeed[] = [
  { kindCode: "hot-water" },
  { kindCode: "phone-charging", slots: 12 },
  { kindCode: "rest-seats", slots: 10 },
]
export const full: FacilitySeed[] = [
  ...basics,
  { kindCode: "microwave" },
  { kindCode: "first-aid" },
  { kindCode: "toilet" },
  { kindCode: "air-conditioning" },
]
