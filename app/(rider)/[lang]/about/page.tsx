import type { Metadata } from "next"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { Card } from "@/components/ui/section"
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

const LISTS = [
  ["what", "whatList"],
  ["not", "notList"],
] as const
const TEXTS = [
  ["wish", "wishText"],
  ["report", "reportText"],
  ["where", "whereText"],
] as const
const LINES = ["1", "2", "3"] as const

/** What this is, and what a check-in, a wish or a report keeps of a rider. */
export default async function AboutPage({ params }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const t = await getTranslations("riders.about")
  return (
    <RiderFrame lang={lang} path="/about">
      <h1 className="text-2xl">{t("title")}</h1>
      <p className="my-4">{t("intro")}</p>
      <Card className="space-y-4">
        {LISTS.map(([title, list]) => (
          <section key={title}>
            <h2 className="text-lg">{t(title)}</h2>
            <ul className="mt-1 list-disc space-y-1 ps-5">
              {LINES.map((line) => (
                <li key={line}>{t(`${list}.${line}`)}</li>
              ))}
            </ul>
          </section>
        ))}
        {TEXTS.map(([title, text]) => (
          <section key={title}>
            <h2 className="text-lg">{t(title)}</h2>
            <p className="mt-1">{t(text)}</p>
          </section>
        ))}
      </Card>
    </RiderFrame>
  )
}
