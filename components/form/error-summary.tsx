"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { Icon } from "../ui/icon"
import { octagonXIcon } from "../ui/icons"
import { fieldId, useFormState } from "./form-context"
import { useErrorText } from "./use-error-text"

/** Everything that is wrong, at the head of the form; takes the focus when it appears, and leads to each field. */
export function ErrorSummary() {
  const state = useFormState()
  const t = useTranslations("errors")
  const say = useErrorText()
  const box = useRef<HTMLDivElement>(null)
  const failed = state.status === "error"
  const at = state.at

  useEffect(() => {
    if (failed && at > 0) box.current?.focus()
  }, [failed, at])

  if (!failed) return null
  const problems = state.errors.length > 0 ? state.errors : [{ path: "", message: state.code ?? "invalid" }]
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-card border border-bad bg-bad-soft px-4 py-3 text-ink outline-none"
    >
      <h2 className="flex items-center gap-2 font-semibold text-bad">
        <Icon path={octagonXIcon} />
        {t("summary", { count: problems.length })}
      </h2>
      <ul className="mt-1.5 space-y-1">
        {problems.map((problem) => (
          <li key={`${problem.path}:${problem.message}`}>
            {problem.path === "" ? (
              say(problem)
            ) : (
              <a className="text-bad underline underline-offset-2" href={`#${fieldId(problem.path)}`}>
                {say(problem)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
