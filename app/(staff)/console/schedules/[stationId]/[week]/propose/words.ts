import { useTranslations } from "next-intl"
import type { LeftOut } from "@/lib/domain/patterns/sift-rules"
import { PROBLEM_KINDS, type ProblemKind } from "@/lib/domain/schedules/rules"

/** Why a session is not proposed: a rule's own words, or this page's. */
export function useWhyText(): (left: LeftOut) => string {
  const t = useTranslations("patterns.why")
  const tProblems = useTranslations("schedules.problems")
  return ({ why, about }) => {
    const said = isProblem(why) ? tProblems(why) : t(why)
    return about ? tProblems("about", { problem: said, about }) : said
  }
}

function isProblem(why: LeftOut["why"]): why is ProblemKind {
  return (PROBLEM_KINDS as readonly string[]).includes(why)
}
