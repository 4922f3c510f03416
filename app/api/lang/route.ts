import { env } from "@/lib/server/env"
import { isLanguage, LANGUAGE_COOKIE } from "@/lib/web/languages"

const YEAR = 365 * 86_400

/** Only a path of ours: a browser takes "//host" and "/\host" for another site. */
function safePath(back: string | null): string {
  return back && /^\/(?![/\\])[^\s\\]*$/.test(back) ? back : "/"
}

/** Remembers the language and goes back to the page. A link, so that it works without script. */
export function GET(request: Request): Response {
  const asked = new URL(request.url).searchParams
  const to = asked.get("to")
  const headers = new Headers({ location: safePath(asked.get("back")), "cache-control": "no-store" })
  const secure = env().NEXTAUTH_URL.startsWith("https:") ? "; Secure" : ""
  if (isLanguage(to))
    headers.set("set-cookie", `${LANGUAGE_COOKIE}=${to}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`)
  return new Response(null, { status: 303, headers })
}
