import { createTranslator } from "next-intl"
import type { Problem, Refusal } from "@/lib/plain/result"
import { preferredLanguage } from "./languages"
import { messagesOf } from "./messages"
import { statusOf } from "./refusals"

/** RFC 9110, 10.2.3: in how many seconds the same call may work, for a refusal that says so. */
export function retryAfterOf({ retryAfter }: Refusal): Record<string, string> {
  return retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }
}

/** RFC 9457. `type` is a stable URN of the refusal's code; texts follow Accept-Language. */
export function problem(
  request: Request,
  code: string,
  details: Problem[] = [],
  headers: HeadersInit = {},
): Response {
  const locale = preferredLanguage(request.headers.get("accept-language"))
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "errors" })
  // Codes come from verbs; one that has no text of its own is still answered.
  const say = (key: string, params?: Record<string, string | number>) =>
    t.has(key as "invalid") ? t(key as "invalid", params as never) : t("invalid")
  const status = statusOf(code)
  return new Response(
    JSON.stringify({
      type: `urn:nuanyi:problem:${code}`,
      title: code,
      status,
      detail: say(code),
      ...(details.length > 0
        ? { errors: details.map(({ path, message, params }) => ({ path, message: say(message, params) })) }
        : {}),
    }),
    { status, headers: { "content-type": "application/problem+json; charset=utf-8", ...headers } },
  )
}
