import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SelectField } from "@/components/form/select-field"
import { SubmitButton } from "@/components/form/submit-button"
import { NumberField, TextField } from "@/components/form/text-field"
import { showInstant } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { UserRecord } from "@/lib/domain/accounts/reads"
import { issueTokenAction, revokeTokenAction } from "../actions"
import { ShownOnce } from "../shown-once"

/** Tokens with which another system acts as this person, in one post each. */
export async function TokensSection({ user }: { user: UserRecord }) {
  const [t, lang] = await Promise.all([getTranslations("accounts"), getLocale()])
  const when = (at: Date | null) => (at ? showInstant(lang, at) : t("users.never"))
  return (
    <Section id="tokens" title={t("users.tokens")} description={t("users.tokensText")}>
      <ul className="divide-y divide-line">
        {user.tokens.map((token) => (
          <li key={token.id} className="flex flex-wrap items-center justify-between gap-2 py-1.5">
            <span>
              {token.name}
              <span className="block text-sm text-muted">
                {t("users.tokenFacts", { expires: when(token.expiresAt), used: when(token.lastUsedAt) })}
              </span>
            </span>
            <Form action={revokeTokenAction} hidden={{ id: token.id }}>
              <SubmitButton variant="secondary" size="small">
                {t("users.revokeToken")}
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
      {user.posts.length > 0 && (
        <details className="mt-3">
          <summary className="font-medium text-accent-text">{t("users.issueToken")}</summary>
          <div className="mt-3">
            <ShownOnce action={issueTokenAction} hidden={{ userId: user.id }} secret="token">
              <TextField name="name" label={t("users.tokenName")} required maxLength={80} />
              <SelectField
                name="postId"
                label={t("users.post")}
                required
                options={user.posts.map((post) => ({
                  value: post.id,
                  label: `${post.placeName} · ${t(`roles.${post.role}`)}`,
                }))}
              />
              <NumberField name="days" label={t("users.days")} min={1} max={730} defaultValue={365} />
              <SubmitButton variant="secondary">{t("users.issueToken")}</SubmitButton>
            </ShownOnce>
          </div>
        </details>
      )}
    </Section>
  )
}
