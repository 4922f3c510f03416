import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"
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
  const [lang, theme] = await Promise.all([getLocale(), chosenTheme()])
  return (
    <html lang={lang} data-theme={theme === "system" ? undefined : theme}>
      <body data-face="staff">
        <ClientMessages>{children}</ClientMessages>
      </body>
    </html>
  )
}
