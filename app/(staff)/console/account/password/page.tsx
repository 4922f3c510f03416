import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { settings } from "@/lib/domain/settings/reads"
import { signedIn } from "@/lib/web/viewer"
import { changePasswordAction } from "./actions"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("changePassword") }
}

/** Reached by choice, and by everyone who still has the initial password. */
export default async function PasswordPage() {
  const person = await signedIn()
  if (!person) redirect("/login")
  const [rules, t] = await Promise.all([settings(), getTranslations("accounts")])
  return (
    <div className="max-w-md">
      <PageHeader title={t("changePassword")} />
      {person.mustChangePassword && (
        <div className="mb-4">
          <Notice tone="info" title={t("mustChange")}>
            {t("mustChangeText")}
          </Notice>
        </div>
      )}
      <Card>
        <Form
          action={changePasswordAction}
          done={
            <Notice
              tone="good"
              title={t("passwordChanged")}
              action={
                <LinkButton href="/console" variant="primary">
                  {t("goOn")}
                </LinkButton>
              }
            />
          }
        >
          <input type="hidden" name="$username" autoComplete="username" value={person.username} readOnly />
          <TextField
            name="oldPassword"
            type="password"
            label={t("oldPassword")}
            required
            autoComplete="current-password"
          />
          <TextField
            name="newPassword"
            type="password"
            label={t("newPassword")}
            hint={t("passwordHint", { minimum: rules["password.minLength"] })}
            required
            autoComplete="new-password"
          />
          <TextField
            name="passwordAgain"
            type="password"
            label={t("again")}
            required
            autoComplete="new-password"
          />
          <SubmitButton>{t("changePassword")}</SubmitButton>
        </Form>
      </Card>
    </div>
  )
}
