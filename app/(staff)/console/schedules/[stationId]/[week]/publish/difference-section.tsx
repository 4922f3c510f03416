import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Badge } from "@/components/ui/badge"
import { banIcon, pencilIcon, plusIcon } from "@/components/ui/icons"
import { Section } from "@/components/ui/section"
import type { Tone } from "@/components/ui/tone"
import type { Difference } from "@/lib/domain/schedules/difference-rules"
import type { SessionFacts } from "@/lib/domain/schedules/rules"
import { useChangesInWords } from "../use-changes-in-words"
import type { Names } from "./names"

type Props = { news: Difference; names: Names; title: string; description: string }

/** The difference in words: what is new, what changes and from what to what, what is cancelled and why. */
export function DifferenceSection({ news, names, title: heading, description }: Props) {
  const t = useTranslations("schedules.publish")
  const { when, inWords } = useChangesInWords(names)
  const title = (session: SessionFacts) => `${when(session)} ${names.kind(session.kindCode)}`
  return (
    <Section title={heading} description={description} flush>
      <ul className="divide-y divide-line border-t border-line">
        {news.added.map((session) => (
          <Line key={session.id} what="added" tone="good" path={plusIcon} title={title(session)}>
            {[session.providerId && names.provider(session.providerId), session.place, session.note]
              .filter(Boolean)
              .join(" · ")}
          </Line>
        ))}
        {news.changed.map((change) => (
          <Line
            key={change.after.id}
            what="changed"
            tone="info"
            path={pencilIcon}
            title={title(change.after)}
          >
            {inWords(change).map((words) => (
              <span key={words} className="block">
                {words}
              </span>
            ))}
          </Line>
        ))}
        {news.cancelled.map(({ after }) => (
          <Line key={after.id} what="cancelled" tone="bad" path={banIcon} title={title(after)}>
            {t("because", { reason: after.cancelReason ?? "" })}
          </Line>
        ))}
      </ul>
    </Section>
  )
}

type LineProps = {
  what: "added" | "changed" | "cancelled"
  tone: Tone
  path: string
  title: string
  children: ReactNode
}

function Line({ what, tone, path, title, children }: LineProps) {
  const t = useTranslations("schedules.publish")
  return (
    <li className="flex items-start gap-x-3 gap-y-1 px-4 py-2.5 max-sm:flex-col">
      <span className="shrink-0 sm:w-24">
        <Badge tone={tone} path={path}>
          {t(`what.${what}`)}
        </Badge>
      </span>
      <div className="min-w-0">
        <p className="font-medium">{title}</p>
        <div className="text-sm whitespace-pre-line text-muted">{children}</div>
      </div>
    </li>
  )
}
