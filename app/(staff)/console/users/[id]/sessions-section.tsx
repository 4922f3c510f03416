import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { showInstant } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { UserRecord } from "@/lib/domain/accounts/reads"
import { deviceWords } from "../../account/device-words"
import { revokeSessionsAction } from "../actions"

export async function SessionsSection({ user }: { user: UserRecord }) {
  const [t, lang] = await Promise.all([getTranslations("accounts"), getLocale()])
  return (
    <Section id="sessions" title={t("sessions")}>
      {user.sessions.length === 0 && <p className="text-muted">{t("users.noSessions")}</p>}
      <ul className="space-y-1">
        {user.sessions.map((session) => (
          <li key={session.id}>
            {deviceWords(session.userAgent, t("weChat")) ?? t("unknownDevice")}
            <span className="text-sm text-muted">
              {" "}
              · {t("seen", { at: showInstant(lang, session.lastSeenAt) })} · {session.ip ?? "–"}
            </span>
          </li>
        ))}
      </ul>
      {user.sessions.length > 0 && (
        <Form action={revokeSessionsAction} hidden={{ id: user.id }} className="mt-3">
          <SubmitButton variant="danger">{t("users.revokeSessions")}</SubmitButton>
        </Form>
      )}
    </Section>
  )
}
