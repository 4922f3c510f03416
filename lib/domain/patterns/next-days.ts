import { addDays, type Day, dayOf } from "@/lib/plain/clock"
import { addWeeks, weekOf } from "@/lib/plain/week"
import { holidaysOn } from "../holidays/reads"
import type { Said } from "./pattern-rows"
import { ruleOf } from "./rhythm-rules"
import { sessionsOfPatterns } from "./rules"

const WEEKS_LOOKED_AT = 53

/** The first days from today on that a pattern would be held, without those that it leaves out; fewer where a year has no more. */
export async function nextDaysOf(said: Said, count: number, now = new Date()): Promise<Day[]> {
  const today = dayOf(now)
  const [, begins = today] = [said.fromDay, today].sort()
  const year = Array.from({ length: (WEEKS_LOOKED_AT + 1) * 7 }, (_, n) => addDays(begins, n - 7))
  const holidays = await holidaysOn(year)
  const pattern = { ...said, id: "", rule: ruleOf(said.rhythm) }
  const days: Day[] = []
  for (let week = weekOf(begins), n = 0; n < WEEKS_LOOKED_AT && days.length < count; n++) {
    const held = sessionsOfPatterns([pattern], week, holidays).filter(({ unwanted }) => !unwanted)
    days.push(...held.map(({ session }) => dayOf(session.startsAt)).filter((day) => day >= begins))
    week = addWeeks(week, 1)
  }
  return days.slice(0, count)
}
