import { isLanguage, LANGUAGE_COOKIE } from "@/lib/web/languages"

const YEAR = 365 * 86_400

// Resolved as a browser would, which takes "//host", "/\host" and "/.//host" for another site.
function ownPath(back: string | null): string {
  if (!back?.startsWith("/") || !URL.canParse(back, "http://own.invalid")) return "/"
  const { host, pathname, search } = new URL(back, "http://own.invalid")
  return host === "own.invalid" && !pathname.startsWith("//") ? pathname + search : "/"
}

/** Remembers the language and goes back to the page. A link, so that it works without script. */
export function GET(request: Request): Response {
  const asked = new URL(request.url).searchParams
  const to = asked.get("to")
  const headers = new Headers({ location: ownPath(asked.get("back")), "cache-control": "no-store" })
  if (isLanguage(to))
    headers.set("set-cookie", `${LANGUAGE_COOKIE}=${to}; Path=/; Max-Age=${YEAR}; SameSite=Lax`)
  return new Response(null, { status: 303, headers })
}
