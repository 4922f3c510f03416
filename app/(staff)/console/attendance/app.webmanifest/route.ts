import { createTranslator } from "next-intl"
import { preferredLanguage } from "@/lib/web/languages"
import { messagesOf } from "@/lib/web/messages"

/** The keeper's page as an application of its own on a phone or tablet. A browser asks for this without cookies. */
export function GET(request: Request) {
  const locale = preferredLanguage(request.headers.get("accept-language"))
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "attendance" })
  const manifest = {
    id: "/console/attendance",
    name: t("app.name"),
    short_name: t("app.shortName"),
    lang: locale,
    start_url: "/console/attendance",
    scope: "/console/attendance",
    display: "standalone",
    background_color: "#f4f4f3",
    theme_color: "#96201f",
    icons: [{ src: "/icon.svg", sizes: "any", type: "image/svg+xml" }],
  }
  return new Response(JSON.stringify(manifest), {
    headers: { "content-type": "application/manifest+json; charset=utf-8" },
  })
}
