import type { Metadata, Viewport } from "next"
import { notFound } from "next/navigation"
import { NextIntlClientProvider } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { isLanguage } from "@/lib/web/languages"
import { pickMessages } from "@/lib/web/messages"
import "@/app/globals.css"

type Props = { children: ReactNode; params: Promise<{ lang: string }> }

export const viewport: Viewport = { width: "device-width", initialScale: 1, themeColor: "#b45309" }

// Rendered at the first request and kept: the build needs no database.
export function generateStaticParams() {
  return []
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  if (!isLanguage(lang)) return {}
  const t = await getTranslations({ locale: lang, namespace: "shell" })
  return {
    title: { default: `${t("product")} · ${t("tagline")}`, template: `%s · ${t("product")}` },
    description: t("tagline"),
  }
}

export default async function RiderLayout({ children, params }: Props) {
  const { lang } = await params
  if (!isLanguage(lang)) notFound()
  setRequestLocale(lang)
  return (
    <html lang={lang}>
      <body data-face="rider">
        <NextIntlClientProvider locale={lang} messages={pickMessages(lang, ["errors", "ui"])}>
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
