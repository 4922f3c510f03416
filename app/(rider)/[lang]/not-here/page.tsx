import type { Metadata } from "next"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { LANGUAGES } from "@/lib/web/languages"
import { NotHere } from "../not-here"

export const dynamic = "force-static"

type Props = { params: Promise<{ lang: string }> }

export function generateStaticParams() {
  return LANGUAGES.map((lang) => ({ lang }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const t = await getTranslations({ locale: lang, namespace: "riders" })
  return { title: t("notFound.title"), robots: { index: false } }
}

/** Finished at build time and given, with status 404, in place of every rider's page that is not there (lib/web/page-cache.mjs). */
export default async function NotHerePage({ params }: Props) {
  setRequestLocale((await params).lang)
  return <NotHere />
}
