import { useTranslations } from "next-intl"
import { Notice } from "@/components/ui/notice"
import { changedFields } from "@/lib/domain/schedules/difference-rules"
import type { SessionFacts } from "@/lib/domain/schedules/rules"
import type { PlannerProps } from "./planner-props"
import { useChangesInWords } from "./use-changes-in-words"

type Props = {
  /** As it was when the editor was opened. */
  before: SessionFacts
  /** As it is by now; undefined when somebody has removed it. */
  now: SessionFacts | undefined
  names: PlannerProps["names"]
}

/** What somebody else has done to the session while it was open here. What is typed stays; saved again, it is what counts. */
export function OthersChange({ before, now, names }: Props) {
  const t = useTranslations("schedules")
  const { inWords } = useChangesInWords({
    kind: (code) => names.kinds[code] ?? code,
    provider: (id) => (id ? (names.providers[id] ?? "") : t("publish.nobody")),
  })
  if (!now)
    return (
      <Notice tone="bad" live title={t("others.removed")}>
        {t("others.removedText")}
      </Notice>
    )
  const fields = changedFields(before, now)
  if (fields.length === 0) return null
  return (
    <Notice tone="warn" live title={t("others.changed")}>
      {inWords({ before, after: now, fields }).map((words) => (
        <span key={words} className="block">
          {words}
        </span>
      ))}
      {t("others.changedText")}
    </Notice>
  )
}
