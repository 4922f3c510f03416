import { useLocale, useTranslations } from "next-intl"
import { showInstant } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { LeftOut } from "@/lib/domain/patterns/sift-rules"
import { useWhyText } from "./words"

type Props = { leftOut: LeftOut[]; kinds: Record<string, string> }

/** What cannot be proposed, each with its reason. */
export function LeftOutSection({ leftOut, kinds }: Props) {
  const t = useTranslations("patterns.proposal")
  const lang = useLocale()
  const why = useWhyText()
  if (leftOut.length === 0) return null
  return (
    <Section id="left-out" title={t("leftOut", { count: leftOut.length })} description={t("leftOutText")}>
      <ul className="divide-y divide-line">
        {leftOut.map((left) => (
          <li key={left.session.id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
            <span>
              {showInstant(lang, left.session.startsAt)}{" "}
              {kinds[left.session.kindCode] ?? left.session.kindCode}
            </span>
            <span className="text-muted">{why(left)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
