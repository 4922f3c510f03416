import { addDays, type Day, daysBetween } from "@/lib/plain/clock"
import type { Problem } from "@/lib/plain/result"

export const CAUSES = ["REPORTS", "ROUTINE", "RECHECK", "COMPLAINT", "SELF_CHECK"] as const
export type Cause = (typeof CAUSES)[number]

/** The last day on which a task raised `today` is in time, by the days that the office gives itself. */
export function dueDayOf(
  cause: Cause,
  today: Day,
  days: { "inspection.urgentDays": number; "inspection.routineDays": number },
): Day {
  const urgent = cause === "REPORTS" || cause === "COMPLAINT"
  return addDays(today, days[urgent ? "inspection.urgentDays" : "inspection.routineDays"])
}

/** What a visit can settle: defects are re-checked one by one, and a station's own check is its own. */
export const SETTLED_BY_VISIT = ["REPORTS", "ROUTINE", "COMPLAINT"] as const satisfies readonly Cause[]

/** How many days before a turn its task is raised: the office's days for routine, but never more than a third of the round. */
export function leadOf(every: number, routineDays: number): number {
  return Math.min(routineDays, Math.floor(every / 3))
}

/** Until when a turn that comes `every` days after the last one is in time: its day, but never sooner than the days that everybody gets. */
export function turnDueDay(last: Day, every: number, lead: number, today: Day): Day {
  return addDays(today, Math.max(lead, daysBetween(today, last) + every))
}

export const VERDICTS = ["MET", "PARTLY", "UNMET", "NA"] as const
export type Verdict = (typeof VERDICTS)[number]

/** Best first. */
export const TIERS = ["MODEL", "GOOD", "PASS", "BELOW"] as const
export type Tier = (typeof TIERS)[number]

export type InspectionKind = "SELF" | "VISIT"

const SHARE = { MET: 1, PARTLY: 0.5, UNMET: 0, NA: 0 } as const

/** 0–100: the weight that was met (partly met counts half) of the weight that applies here. Null where nothing applies. */
export function scoreOf(items: { weight: number; verdict: Verdict }[]): number | null {
  const applying = items.filter(({ verdict }) => verdict !== "NA")
  const whole = applying.reduce((sum, { weight }) => sum + weight, 0)
  const met = applying.reduce((sum, { weight, verdict }) => sum + weight * SHARE[verdict], 0)
  return whole === 0 ? null : Math.round((met / whole) * 100)
}

/** The best tier whose floor the score reaches. */
export function tierOf(
  score: number,
  floors: { "inspection.modelFrom": number; "inspection.goodFrom": number; "inspection.passFrom": number },
): Tier {
  if (score >= floors["inspection.modelFrom"]) return "MODEL"
  if (score >= floors["inspection.goodFrom"]) return "GOOD"
  return score >= floors["inspection.passFrom"] ? "PASS" : "BELOW"
}

/** Whether an answer says that something is to be mended. */
export function isWanting(verdict: Verdict): boolean {
  return verdict === "PARTLY" || verdict === "UNMET"
}

type Asked = { code: string; photo: boolean }
type Answered = {
  code: string
  verdict: Verdict
  note: string | null
  mendBy: Day | null
  photo?: { size: number }
}

/** What a filled-in checklist lacks: an answer to every item, what is wrong where it is, and a visit's photos. */
export function problemsOfAnswers(
  kind: InspectionKind,
  items: Asked[],
  answers: Answered[],
  today: Day,
): Problem[] {
  const asked = new Map(items.map((item) => [item.code, item]))
  const problems = answers.flatMap(({ code, verdict, note, mendBy, photo }, n): Problem[] => {
    const at = (field: string, message: string) => ({ path: `answers.${n}.${field}`, message })
    const item = asked.get(code)
    // Each item once: what comes again is not asked any more.
    asked.delete(code)
    if (!item) return [at("verdict", "notInList")]
    return [
      ...(isWanting(verdict) && !note ? [at("note", "sayWhatIsWrong")] : []),
      ...(isWanting(verdict) && mendBy && mendBy < today ? [at("mendBy", "inThePast")] : []),
      ...(kind === "VISIT" && item.photo && verdict !== "NA" && !photo ? [at("photo", "photoWanted")] : []),
    ]
  })
  return [...problems, ...[...asked.keys()].map(() => ({ path: "", message: "everyItem" }))]
}
