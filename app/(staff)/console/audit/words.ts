import type { Leaf } from "@/lib/domain/audit/rules"
import { formatTime } from "@/lib/plain/clock"

/** A translator that can be asked for keys that only the data knows. */
type Words = {
  (key: string, values?: Record<string, string | number>): string
  has: (key: string) => boolean
}

/** An action in words; one that nobody put into words shows its code. */
export function actionWords(t: Words, action: string): string {
  // A noun alone is a branch of the texts, not a text.
  return action.includes(".") ? wordOr(t, `actions.${action}`, action) : action
}

export function nounWords(t: Words, noun: string): string {
  return wordOr(t, `nouns.${noun}`, noun)
}

export function resultWords(t: Words, tErrors: Words, result: string): string {
  if (result === "ok") return t("ok")
  return t.has(`results.${result}`) ? t(`results.${result}`) : wordOr(tErrors, result, result)
}

type Subject = { subjectType: string; subjectId: string; subjectName: string | null }

/** What an event was done to: 驿站“华联家园驿站”. An id that tells nobody anything is left to the details. */
export function subjectWords(t: Words, { subjectType, subjectId, subjectName }: Subject): string {
  const noun = nounWords(t, subjectType)
  const name = subjectName ?? (isTelling(subjectId) ? subjectId : null)
  return name === null ? noun : t("subject", { noun, name })
}

function isTelling(id: string): boolean {
  return id !== "all" && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
}

/** Where a changed value stands: 开放时段 › 1 › 开始. A rule of the office is called as on its own page. */
export function fieldWords(t: Words, tSettings: Words, path: string[]): string {
  return path
    .map((step) => {
      if (/^\d+$/.test(step)) return String(Number(step) + 1)
      if (tSettings.has(`rules.${step}.label`)) return tSettings(`rules.${step}.label`)
      return wordOr(t, `fields.${step}`, step)
    })
    .join(" › ")
}

const MINUTES_OF_A_DAY = new Set(["opens", "closes", "starts", "ends"])

/** A field's value as somebody would write it; null for none. `showMoment` says instants in the reader's way. */
export function valueWords(
  t: Words,
  path: string[],
  value: Leaf,
  showMoment: (instant: Date) => string,
): string | null {
  if (value === null || value === "") return null
  if (typeof value === "boolean") return t(value ? "changes.yes" : "changes.no")
  if (typeof value === "number" && MINUTES_OF_A_DAY.has(path.at(-1) ?? "")) return formatTime(value)
  const text = String(value)
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text))
    return showMoment(new Date(text))
  return /^[A-Z_]+$/.test(text) ? wordOr(t, `values.${text}`, text) : text
}

function wordOr(t: Words, key: string, fallback: string): string {
  return t.has(key) ? t(key) : fallback
}
