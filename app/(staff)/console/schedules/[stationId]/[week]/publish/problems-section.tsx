import { useLocale, useTranslations } from "next-intl"
import { showInstant } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { Notice } from "@/components/ui/notice"
import { toneIcon, toneText } from "@/components/ui/tone"
import type { SessionFacts, SessionProblem } from "@/lib/domain/schedules/rules"
import type { Names } from "./names"

type Props = { found: { session: SessionFacts; problem: SessionProblem }[]; names: Names; back: string }

/** What stops publishing first, then what is only pointed out. */
export function ProblemsSection({ found, names, back }: Props) {
  const t = useTranslations("schedules")
  const lang = useLocale()
  if (found.length === 0) return null
  const blocking = found.filter(({ problem }) => problem.severity === "blocks").length
  return (
    <Notice
      tone={blocking > 0 ? "bad" : "warn"}
      title={t(blocking > 0 ? "publish.blocked" : "publish.doubtful", { count: blocking || found.length })}
      action={
        blocking > 0 && (
          <a href={back} className="font-medium underline underline-offset-2">
            {t("publish.mend")}
          </a>
        )
      }
    >
      <ul className="mt-1 space-y-1">
        {found.map(({ session, problem: { kind, severity, about } }) => {
          const tone = severity === "blocks" ? "bad" : "warn"
          const said = t(`problems.${kind}`)
          return (
            <li key={`${session.id} ${kind}`} className="flex items-start gap-1.5">
              <Icon path={toneIcon[tone]} className={`mt-0.5 ${toneText[tone]}`} />
              <span>
                {t("publish.problem", {
                  session: `${showInstant(lang, session.startsAt)} ${names.kind(session.kindCode)}`,
                  problem: about ? t("problems.about", { problem: said, about }) : said,
                })}
              </span>
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
