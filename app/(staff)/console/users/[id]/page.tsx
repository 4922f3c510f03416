import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { Badge } from "@/components/ui/badge"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { userRecord } from "@/lib/domain/accounts/reads"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { disableUserAction, editUserAction, enableUserAction, resetPasswordAction } from "../actions"
import { ShownOnce } from "../shown-once"
import { PostsSection } from "./posts-section"
import { SessionsSection } from "./sessions-section"
import { TokensSection } from "./tokens-section"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("users.title") }
}

export default async function UserPage({ params, searchParams }: Props) {
  const actor = await requireViewer("user.manage")
  const { id } = await params
  const user = z.uuid().safeParse(id).success ? await userRecord(actor, id) : null
  if (!user) notFound()
  const t = await getTranslations("accounts")
  return (
    <>
      <PageHeader
        title={user.displayName}
        subtitle={user.username}
        breadcrumb={[{ label: t("users.title"), href: "/console/users" }]}
        badge={
          user.disabledAt ? (
            <Badge tone="warn">{t("users.disabled")}</Badge>
          ) : user.mustChangePassword ? (
            <Badge tone="info">{t("users.mustChange")}</Badge>
          ) : undefined
        }
      />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <div className="space-y-4">
          <PostsSection actor={actor} user={user} asked={askedOf(await searchParams)} />
          <TokensSection user={user} />
        </div>
        <div className="space-y-4">
          <Section id="edit" title={t("users.edit")}>
            <Form action={editUserAction} hidden={{ id, revision: user.revision }}>
              <TextField
                name="displayName"
                label={t("users.name")}
                hint={t("users.nameHint")}
                required
                maxLength={80}
                defaultValue={user.displayName}
              />
              <TextField
                name="oidcSubject"
                label={t("users.oidcSubject")}
                hint={t("users.oidcHint")}
                maxLength={255}
                defaultValue={user.oidcSubject ?? undefined}
              />
              <SubmitButton variant="secondary">{t("users.save")}</SubmitButton>
            </Form>
          </Section>
          <Section id="password" title={t("password")} description={t("users.resetText")}>
            <ShownOnce action={resetPasswordAction} hidden={{ id }} secret="password">
              <SubmitButton variant="secondary">{t("users.reset")}</SubmitButton>
            </ShownOnce>
          </Section>
          <SessionsSection user={user} />
          <Section id="disable" title={t("users.state")} description={t("users.disableText")}>
            <Form action={user.disabledAt ? enableUserAction : disableUserAction} hidden={{ id }}>
              <SubmitButton variant={user.disabledAt ? "secondary" : "danger"}>
                {user.disabledAt ? t("users.enable") : t("users.disable")}
              </SubmitButton>
            </Form>
          </Section>
        </div>
      </div>
    </>
  )
}
