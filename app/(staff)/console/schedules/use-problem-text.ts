import { useTranslations } from "next-intl"
import type { SessionProblem } from "@/lib/domain/schedules/rules"

/** A session's problem in words; names the other station or the closure's reason where it is known. */
export function useProblemText(): (problem: Pick<SessionProblem, "kind" | "about">) => string {
  const t = useTranslations("schedules.problems")
  return ({ kind, about }) => (about ? t("about", { problem: t(kind), about }) : t(kind))
}
