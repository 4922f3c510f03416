import type { Metadata } from "next"
import { NextIntlClientProvider } from "next-intl"
import { getLocale, getMessages, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { chosenTheme } from "@/lib/web/theme"
import "@/app/globals.css"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("shell")
  return {
    title: { default: `${t("console")} · ${t("product")}`, template: `%s · ${t("product")}` },
    robots: { index: false },
  }
}

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const [lang, messages, theme] = await Promise.all([getLocale(), getMessages(), chosenTheme()])
  return (
    <html lang={lang} data-theme={theme === "system" ? undefined : theme}>
      <body data-face="staff">
        <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
      </body>
    </html>
  )
}
