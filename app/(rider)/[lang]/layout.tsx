import type { Metadata, Viewport } from "next"
import { NextIntlClientProvider } from "next-intl"
import { getTranslations, setRequestLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { DEFAULT_LANGUAGE, isLanguage } from "@/lib/web/languages"
import { messagesOf, pickMessages } from "@/lib/web/messages"
import { InlineScript } from "./inline-script"
import { EARLY_SCRIPT } from "./rider-script"
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
  const asked = (await params).lang
  // An address that is no page of ours lands here with its first word as the language.
  const lang = isLanguage(asked) ? asked : DEFAULT_LANGUAGE
  setRequestLocale(lang)
  const { error } = messagesOf(lang).riders
  return (
    // The early script marks the root before React looks at it.
    <html lang={lang} suppressHydrationWarning>
      <body data-face="rider">
        <InlineScript text={EARLY_SCRIPT} />
        <NextIntlClientProvider
          locale={lang}
          messages={{ ...pickMessages(lang, ["errors", "ui"]), riders: { error } }}
        >
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  )
}
