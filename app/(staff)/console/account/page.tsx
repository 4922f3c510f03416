import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { showInstant } from "@/components/ui/dates"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { sessionsOfUser } from "@/lib/domain/accounts/own-sessions"
import { requirePerson } from "@/lib/web/viewer"
import { endSessionAction, signOutEverywhereAction } from "../actions"
import { deviceWords } from "./device-words"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("title") }
}

export default async function AccountPage() {
  const person = await requirePerson()
  const [sessions, t, lang] = await Promise.all([
    sessionsOfUser(person.userId),
    getTranslations("accounts"),
    getLocale(),
  ])
  return (
    <div className="max-w-3xl space-y-4">
      <PageHeader
        title={t("title")}
        subtitle={`${person.displayName} · ${person.username}`}
        actions={<LinkButton href="/console/account/password">{t("changePassword")}</LinkButton>}
      />
      {!person.actor && (
        <Notice tone="warn" title={t("noPost")}>
          {t("noPostText")}
        </Notice>
      )}
      <Section id="posts" title={t("posts")}>
        <ul className="space-y-1">
          {person.posts.map((post) => (
            <li key={post.id} className="flex items-center gap-2">
              {post.placeName} · {t(`roles.${post.role}`)}
              {post.id === person.actor?.post.id && <Badge tone="good">{t("active")}</Badge>}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        id="sessions"
        title={t("sessions")}
        description={t("sessionsText")}
        actions={
          <form action={signOutEverywhereAction}>
            <Button type="submit" variant="danger">
              {t("signOutEverywhere")}
            </Button>
          </form>
        }
      >
        <ul className="divide-y divide-line">
          {sessions.map((session) => (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-2 py-2">
              <span>
                <span className="flex items-center gap-2">
                  {deviceWords(session.userAgent, t("weChat")) ?? t("unknownDevice")}
                  {session.id === person.sessionId && <Badge tone="info">{t("thisDevice")}</Badge>}
                </span>
                <span className="block text-sm text-muted">
                  {t("seen", { at: showInstant(lang, session.lastSeenAt) })} · {session.ip ?? "–"}
                </span>
              </span>
              {session.id !== person.sessionId && (
                <Form action={endSessionAction} hidden={{ id: session.id }}>
                  <SubmitButton variant="secondary" size="small">
                    {t("endSession")}
                  </SubmitButton>
                </Form>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
