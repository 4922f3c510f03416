import type { Metadata } from "next"
import { useTranslations } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { showDayWithYear } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import { LAST_SCAN_DAYS, linkedFrom } from "@/lib/domain/riders/rules"
import { settings } from "@/lib/domain/settings/reads"
import { RiderFrame } from "../rider-frame"

// Made anew each time: it must say what the rules are now, and they are in memory.
export const dynamic = "force-dynamic"

type Props = { params: Promise<{ lang: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  return { title: (await getTranslations({ locale: lang, namespace: "riders.privacy" }))("title") }
}

const NEVER = ["1", "2", "3"] as const

/** What is kept of a rider, and for how long, in the words of the rules that the regular work follows. */
export default async function PrivacyPage({ params }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const [t, rules] = await Promise.all([getTranslations("riders.privacy"), settings()])
  const months = rules["privacy.linkMonths"]
  const day = showDayWithYear(lang, linkedFrom(new Date(), months))
  return (
    <RiderFrame lang={lang} path="/privacy">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="my-4">{t("intro")}</p>
      <div className="space-y-4">
        <Kept name="checkIn" kept={t("items.checkIn.kept", { months, day })} />
        <Kept name="repeat" kept={t("items.repeat.kept", { days: LAST_SCAN_DAYS })} />
        <Kept name="wish" kept={t("items.wish.kept", { days: rules["need.keepDays"] })} />
        <Kept name="report" kept={t("items.report.kept", { months })} />
        <Kept name="number" kept={t("items.number.kept", { months })} />
        <Kept name="booking" kept={t("items.booking.kept", { days: rules["booking.keepDays"] })} />
        <Section title={t("codeName")} id="code-name">
          <p>{t("codeNameText")}</p>
        </Section>
        <Section title={t("never")} id="never">
          <ul className="list-disc space-y-1 ps-5">
            {NEVER.map((line) => (
              <li key={line}>{t(`neverList.${line}`)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t("rights")} id="rights">
          <p>{t("rightsText")}</p>
          <a href="/me" className="inline-flex min-h-12 items-center underline">
            {t("rightsLink")}
          </a>
        </Section>
        <Section title={t("where")} id="where">
          <p>{t("whereText")}</p>
        </Section>
      </div>
    </RiderFrame>
  )
}

/** One occasion: what is written down, and until when. */
function Kept({
  name,
  kept,
}: {
  name: "checkIn" | "repeat" | "wish" | "report" | "number" | "booking"
  kept: string
}) {
  const t = useTranslations("riders.privacy")
  return (
    <Section title={t(`items.${name}.title`)} id={name}>
      <p>{t(`items.${name}.text`)}</p>
      <p className="mt-2 border-s-4 border-accent-edge ps-3">
        <strong className="block text-sm text-muted">{t("keep")}</strong>
        {kept}
      </p>
    </Section>
  )
}
