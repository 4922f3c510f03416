import type { Day } from "@/lib/plain/clock"
import type { Span } from "@/lib/plain/spans"
import type { Tone } from "../ui/tone"
import type { Slot } from "./slots"

export type GridDay = {
  day: Day
  /** 周一 */
  weekday: string
  /** 11月23日 */
  date: string
  today: boolean
  /** A holiday, a closure: said in the head of the day. */
  notes: { tone: Tone; text: string }[]
  /** When the door is open, on this day's own scale. */
  open: Span[]
}

export type GridSession = {
  id: string
  slot: Slot
  title: string
  /** Smaller, under the title: where, by whom. */
  lines: string[]
  cancelled: boolean
  /** May not be moved: it has begun, or it is cancelled. */
  fixed: boolean
  /** What is new or different from what riders see, in a word. */
  badge?: string
  /** What is wrong with it, and what somebody has said to it. */
  marks: { tone: "bad" | "warn" | "good" | "neutral"; text: string }[]
}
