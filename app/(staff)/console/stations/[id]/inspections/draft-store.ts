import type { Typed } from "@/components/form/typed"

/** A report that was begun and not sent, as it is kept on the phone. */
export type Draft = {
  /** Of the report: what was sent over a line that broke, and is sent again, is one report. */
  id: string
  checklistId: string
  at: number
  typed: [string, Typed][]
}

const DAYS = 7
const DAY_MS = 86_400_000

/** Where a person's report on a station is kept; a phone may have several people. */
export function draftKey(userId: string, stationId: string, kind: "SELF" | "VISIT"): string {
  return `nuanyi:inspection:${userId}:${stationId}:${kind}`
}

/** What was begun within the last days; null where there is nothing, or the phone keeps nothing. */
export function draftUnder(key: string, now = Date.now()): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null
    return draft && now - draft.at < DAYS * DAY_MS ? draft : null
  } catch {
    return null
  }
}

/** Without room on the phone, or with storage forbidden, the form works as it would without this. */
export function keepDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {}
}

export function forgetDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {}
}
