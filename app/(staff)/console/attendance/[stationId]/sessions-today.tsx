import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { showTime } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { DoorJson } from "@/lib/web/attendance-json"

type Props = { sessions: DoorJson["sessions"]; visitsOf: (sessionId: string) => number }

/** What was promised for today, with how many came. */
export function SessionsToday({ sessions, visitsOf }: Props) {
  const t = useTranslations("attendance")
  const lang = useLocale()
  return (
    <Section title={t("sessionsToday")} flush>
      {sessions.length === 0 && <p className="px-4 pb-4 text-muted">{t("noSessions")}</p>}
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className="flex min-h-12 items-center gap-3 border-t border-line px-4 py-1.5">
            <span className="text-muted">
              {showTime(new Date(session.startsAt))}–{showTime(new Date(session.endsAt))}
            </span>
            <span className="min-w-0 flex-1 text-lg font-medium">
              {lang === "en" ? session.kindEn : session.kind}
            </span>
            {session.cancelled ? (
              <Badge tone="warn">{t("cancelled")}</Badge>
            ) : (
              <span className="font-semibold">{t("visitCount", { count: visitsOf(session.id) })}</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
