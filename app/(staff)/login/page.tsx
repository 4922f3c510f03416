import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { Logo } from "@/components/layout/logo"
import { Notice } from "@/components/ui/notice"
import { Card } from "@/components/ui/section"
import { type Asked, askedOf } from "@/lib/web/address"
import { oidcName } from "@/lib/web/auth"
import { signedIn } from "@/lib/web/viewer"
import { signInAction } from "./actions"
import { OidcButton } from "./oidc-button"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("signIn") }
}

const KNOWN_ERRORS = ["wrongCredentials", "locked", "unknownPerson"] as const

export default async function LoginPage({ searchParams }: { searchParams: Promise<Asked> }) {
  if (await signedIn()) redirect("/console")
  const { error, next } = askedOf(await searchParams)
  const [t, tShell, tErrors, lang] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("shell"),
    getTranslations("errors"),
    getLocale(),
  ])
  const oidc = oidcName()
  const known = KNOWN_ERRORS.find((code) => code === error)
  return (
    <main id="content" className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center px-4 py-10">
      <div className="mb-6 flex items-center gap-3 text-accent-text">
        <Logo size="2.75rem" />
        <div>
          <h1 className="text-2xl">
            {tShell("product")} <span className="text-ink">{tShell("console")}</span>
          </h1>
          <p className="text-muted">{t("signInText")}</p>
        </div>
      </div>
      {error && (
        <div className="mb-4">
          <Notice tone="bad" title={known ? tErrors(known) : t("signInFailed")} />
        </div>
      )}
      <Card className="p-5">
        <Form action={signInAction} hidden={next ? { next } : undefined}>
          <TextField
            name="username"
            label={t("username")}
            required
            maxLength={64}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextField
            name="password"
            type="password"
            label={t("password")}
            required
            maxLength={200}
            autoComplete="current-password"
          />
          <SubmitButton wide>{t("signIn")}</SubmitButton>
        </Form>
        {oidc && (
          <div className="mt-4 border-t border-line pt-4">
            <OidcButton label={t("signInWith", { name: oidc })} />
          </div>
        )}
      </Card>
      <p className="mt-4 flex justify-between text-sm text-muted">
        <a href="/" className="inline-flex min-h-8 items-center hover:underline">
          {t("toRiders")}
        </a>
        <a
          href={`/api/lang?to=${lang === "en" ? "zh-CN" : "en"}&back=/login`}
          lang={lang === "en" ? "zh-CN" : "en"}
          className="inline-flex min-h-8 items-center hover:underline"
        >
          {lang === "en" ? "中文" : "English"}
        </a>
      </p>
    </main>
  )
}
