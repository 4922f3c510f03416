import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import createNextIntlPlugin from "next-intl/plugin"
import { LARGEST_FORM } from "./lib/web/largest-form.mjs"

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
  "/about",
  "/privacy",
]

function inLanguage(language, has) {
  return RIDER_PATHS.map((source) => ({
    source,
    has,
    destination: `/${language}${source === "/" ? "" : source}`,
  }))
}

// Nothing is ever fetched from another host. Inline scripts are Next.js's own and a few lines of ours; a cached page can carry no nonce.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join("; ")

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
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "Content-Security-Policy", value: CONTENT_SECURITY_POLICY },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "same-origin" },
          { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(self)" },
          { key: "Strict-Transport-Security", value: "max-age=31536000" },
        ],
      },
    ]
  },
}

export default createNextIntlPlugin("./lib/web/i18n.ts")(config)
