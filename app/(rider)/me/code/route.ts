import { getTranslations } from "next-intl/server"
import { CODE_MINUTES } from "@/lib/domain/riders/rules"
import { numberInput } from "@/lib/domain/riders/schema"
import { sendCode } from "@/lib/domain/riders/send-code"
import { isLanguage } from "@/lib/web/languages"
import { deviceOf } from "@/lib/web/rider-cookies"
import { riderPost } from "@/lib/web/rider-post"

/** "Send me a code": the number is in this request and in the message, and nowhere else. */
export const POST = riderPost(async (form, request) => {
  const parsed = numberInput.safeParse(form)
  if (!parsed.success) return { query: { problem: "notAMobile" } }
  const locale = isLanguage(form.lang) ? form.lang : "zh-CN"
  const t = await getTranslations({ locale, namespace: "riders.me" })
  const { device, setCookie } = deviceOf(request)
  const words = (code: string) => t("message", { code, minutes: CODE_MINUTES })
  const result = await sendCode(parsed.data.number, { device }, words)
  return { query: result.ok ? { asked: "1" } : { problem: result.code }, cookies: [setCookie] }
})
