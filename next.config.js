import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import createNextIntlPlugin from "next-intl/plugin"
import { LARGEST_FORM } from "./lib/web/largest-form.mjs"
import { SECURITY_HEADERS } from "./lib/web/security-headers.mjs"

const here = dirname(fileURLToPath(import.meta.url))

/** Rider addresses carry no language; inside, each page has one as its first segment, so that both can be cached. */
const RIDER_PATHS = [
  "/",
  "/stations",
  "/stations/:id",
  "/stations/:id/poster",
  "/stations/:id/reported",
  "/areas/:code",
  "/check-in",
  "/bookings",
  "/bookings/new",
  "/about",
  "/privacy",
  "/me",
]

function inLanguage(language, has) {
  return RIDER_PATHS.map((source) => ({
    source,
    has,
    destination: `/${language}${source === "/" ? "" : source}`,
  }))
}

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // scripts/server.mjs does it, after its own work on the page.
  compress: false,
  reactStrictMode: true,
  cacheHandler: join(here, "lib/web/page-cache.mjs"),
  cacheMaxMemorySize: 0,
  expireTime: 60,
  serverExternalPackages: ["@node-rs/argon2", "pg", "sharp", "pino", "exceljs"],
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: LARGEST_FORM } },
  async rewrites() {
    return {
      beforeFiles: [
        ...inLanguage("en", [{ type: "cookie", key: "lang", value: "en" }]),
        ...inLanguage("zh-CN", [{ type: "cookie", key: "lang", value: "zh-CN" }]),
        ...inLanguage("en", [{ type: "header", key: "accept-language", value: "en.*" }]),
        ...inLanguage("zh-CN"),
      ],
    }
  },
  async headers() {
    return [
      {
        source: "/:path*",
        headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })),
      },
    ]
  },
}

export default createNextIntlPlugin("./lib/web/i18n.ts")(config)
