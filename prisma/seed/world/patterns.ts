import type { OnHoliday, OnMakeUpDay } from "@/lib/server/generated/enums"
import type { ProviderKey } from "./providers"

export type PatternSeed = {
  station: string
  kindCode: string
  /** As the form sends it (patterns/schema.ts). */
  rhythm:
    | { rhythm: "weekly"; weekdays: number[]; every?: number }
    | { rhythm: "monthlyWeekday"; nths: number[]; weekday: number }
    | { rhythm: "monthlyDay"; monthDay: number }
  starts: string
  ends: string
  place?: string
  capacity?: number
  provider?: ProviderKey
  note?: string
  onHoliday?: OnHoliday
  onMakeUpDay?: OnMakeUpDay
  /** Held in former times. */
  ended?: boolean
}

/** What some stations hold besides their weekly rota. */
export const PATTERNS: PatternSeed[] = [
  {
    station: "华联家园驿站",
    kindCode: "counselling",
    rhythm: { rhythm: "monthlyWeekday", nths: [2], weekday: 6 },
    starts: "14:00",
    ends: "15:30",
    place: "洽谈角",
    capacity: 6,
    provider: "counsel",
    onMakeUpDay: "SKIP",
  },
  {
    station: "华联家园驿站",
    kindCode: "party-activity",
    rhythm: { rhythm: "monthlyWeekday", nths: [-1], weekday: 4 },
    starts: "19:00",
    ends: "20:00",
    place: "活动区",
    capacity: 30,
  },
  {
    station: "华联家园驿站",
    kindCode: "bike-repair",
    rhythm: { rhythm: "monthlyDay", monthDay: 15 },
    starts: "10:00",
    ends: "12:00",
    place: "门前空地",
    provider: "repair",
    note: "换刹车皮、调链条，只收零件成本。",
    onHoliday: "KEEP",
  },
  {
    station: "华联家园驿站",
    kindCode: "study-support",
    rhythm: { rhythm: "weekly", weekdays: [7], every: 2 },
    starts: "19:00",
    ends: "20:30",
    place: "活动区",
    ended: true,
  },
]
