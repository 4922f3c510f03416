import type { Metadata } from "next"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { Section } from "@/components/ui/section"
import { LANGUAGES } from "@/lib/web/languages"
import { RiderFrame } from "../rider-frame"

export const dynamic = "force-static"

type Props = { params: Promise<{ lang: string }> }

// Reads nothing, so it is finished at build time; the benchmark measures other pages against it.
export function generateStaticParams() {
  return LANGUAGES.map((lang) => ({ lang }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  return { title: (await getTranslations({ locale: lang, namespace: "riders.about" }))("title") }
}

/** What this is, and for whom. */
export default async function AboutPage({ params }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const t = await getTranslations("riders.about")
  return (
    <RiderFrame lang={lang} path="/about">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="my-4">{t("intro")}</p>
      <Section title={t("who")} id="who">
        <p>{t("whoText")}</p>
      </Section>
      <a href="/privacy" className="mt-4 inline-flex min-h-12 items-center underline">
        {t("privacy")}
      </a>
    </RiderFrame>
  )
}
