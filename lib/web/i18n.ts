import { cookies } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGE_COOKIE, type Language } from "./languages"
import { messagesOf } from "./messages"

/** Rider pages say their language with `setRequestLocale`, so that they can be cached; staff pages leave it to the cookie. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale
  const locale = isLanguage(asked) ? asked : await languageOfCookie()
  return { locale, messages: messagesOf(locale), timeZone: "Asia/Shanghai" }
})

export async function languageOfCookie(): Promise<Language> {
  const value = (await cookies()).get(LANGUAGE_COOKIE)?.value
  return isLanguage(value) ? value : DEFAULT_LANGUAGE
}
