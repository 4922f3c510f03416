"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { Icon } from "../ui/icon"
import { octagonXIcon } from "../ui/icons"
import { fieldId, useFormState } from "./form-context"
import type { FormProblem } from "./form-state"
import { useErrorText } from "./use-error-text"

/** Everything that is wrong, at the head of the form; takes the focus when it appears, and leads to each field. */
export function ErrorSummary() {
  const state = useFormState()
  const t = useTranslations("errors")
  const say = useErrorText()
  const box = useRef<HTMLDivElement>(null)
  const [titles, setTitles] = useState<Record<string, string>>({})
  const failed = state.status === "error"
  const at = state.at

  useEffect(() => {
    if (!failed || at === 0) return
    box.current?.focus()
    setTitles(Object.fromEntries(state.errors.map(({ path }) => [path, titleOf(path)])))
  }, [failed, at, state.errors])

  if (!failed) return null
  const problems = state.errors.length > 0 ? state.errors : [{ path: "", message: state.code ?? "invalid" }]
  // What is wrong with the whole form only is no list of things to mend.
  const [only] = problems.length === 1 && problems[0]?.path === "" ? problems : []
  const named = (problem: FormProblem) => {
    const field = titles[problem.path]
    return field ? t("ofField", { field, problem: say(problem) }) : say(problem)
  }
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-card border border-bad bg-bad-soft px-4 py-3 text-ink outline-none"
    >
      <h2 className="flex items-center gap-2 font-semibold text-bad">
        <Icon path={octagonXIcon} />
        {only ? say(only) : t("summary", { count: problems.length })}
      </h2>
      {!only && (
        <ul className="mt-1.5 space-y-1">
          {problems.map((problem) => (
            <li key={`${problem.path}:${problem.message}`}>
              {problem.path === "" ? (
                say(problem)
              ) : (
                <a className="text-bad underline underline-offset-2" href={`#${fieldId(problem.path)}`}>
                  {named(problem)}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What a field calls itself; empty for a control that stands in no Field. */
function titleOf(path: string): string {
  const field = document.getElementById(fieldId(path))?.closest("[data-field]")
  return field?.querySelector("[data-field-title]")?.textContent ?? ""
}
