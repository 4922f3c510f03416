import { useTranslations } from "next-intl"
import type { InputHTMLAttributes } from "react"
import { Button } from "@/components/ui/button"
import { Section } from "@/components/ui/section"
import { CODE_MINUTES } from "@/lib/domain/riders/rules"

type Props = { lang: string; attached: boolean; asked: boolean }

/** Attaching a number, for riders with more than one phone: the number, then the code that came to it. */
export function NumberSection({ lang, attached, asked }: Props) {
  const t = useTranslations("riders.me")
  if (attached)
    return (
      <Section title={t("number.attached")} id="number">
        <p>{t("number.attachedText")}</p>
        <form method="post" action="/me/leave" className="mt-3">
          <Button type="submit" size="large">
            {t("number.leave")}
          </Button>
          <p className="mt-1 text-sm text-muted">{t("number.leaveText")}</p>
        </form>
      </Section>
    )
  return (
    <Section title={t("number.title")} description={t("number.text")} id="number">
      {asked && (
        <form method="post" action="/me/number" className="mb-5 space-y-2">
          <Line
            label={t("number.code")}
            hint={t("number.codeHint", { minutes: CODE_MINUTES })}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={12}
          />
          <Button type="submit" variant="primary" size="large" wide>
            {t("number.confirm")}
          </Button>
        </form>
      )}
      <form method="post" action="/me/code" className="space-y-2">
        <input type="hidden" name="lang" value={lang} />
        <Line
          label={t("number.number")}
          hint={t("number.numberHint")}
          name="number"
          type="tel"
          autoComplete="tel"
          maxLength={30}
        />
        <Button type="submit" variant={asked ? "secondary" : "primary"} size="large" wide>
          {t(asked ? "number.again" : "number.send")}
        </Button>
      </form>
    </Section>
  )
}

type LineProps = { label: string; hint: string } & InputHTMLAttributes<HTMLInputElement>

function Line({ label, hint, ...input }: LineProps) {
  return (
    <label className="block">
      <span className="mb-1 block font-semibold">{label}</span>
      <input className="control" required {...input} />
      <span className="mt-1 block text-sm text-muted">{hint}</span>
    </label>
  )
}
