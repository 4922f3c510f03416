import { NextIntlClientProvider } from "next-intl"
import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { isLanguage } from "./languages"
import { type Messages, pickMessages } from "./messages"

type Props = { also?: keyof Messages | (keyof Messages)[]; children: ReactNode }

/**
 * The texts that client components below may read. All of them would be most of a page's weight: what every form needs goes to every
 * page, a room's own words (`also`) only to that room.
 */
export async function ClientMessages({ also, children }: Props) {
  const locale = await getLocale()
  const names: (keyof Messages)[] = ["errors", "ui", "shell", ...[also ?? []].flat()]
  return (
    <NextIntlClientProvider
      locale={locale}
      messages={pickMessages(isLanguage(locale) ? locale : "zh-CN", names)}
    >
      {children}
    </NextIntlClientProvider>
  )
}
