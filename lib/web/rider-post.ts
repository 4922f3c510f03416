import { log } from "@/lib/server/log"
import { addressOf } from "./address"
import { fromOurPages } from "./api-viewer"

const LIMIT = 4 * 1024

/** Where a plain form of /me leads next, and what the phone carries from then on. */
export type Next = { query?: Record<string, string | undefined>; cookies?: (string | null)[] }

/**
 * A plain post from /me, answered with that page. These forms touch a rider's own past, so that nobody else's page may send them.
 */
export function riderPost(
  work: (form: Record<string, string>, request: Request) => Promise<Next>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.headers.has("origin") && !fromOurPages(request))
      return toMe({ query: { problem: "notAllowed" } })
    if (Number(request.headers.get("content-length") ?? LIMIT + 1) > LIMIT)
      return toMe({ query: { problem: "invalid" } })
    const form = await request.formData().catch(() => new FormData())
    const given = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string")
    try {
      return toMe(await work(Object.fromEntries(given), request))
    } catch (error) {
      log.error({ err: error }, "a rider's form failed")
      return toMe({ query: { problem: "unexpected" } })
    }
  }
}

function toMe({ query = {}, cookies = [] }: Next): Response {
  const headers = new Headers({ location: addressOf("/me", query), "cache-control": "no-store" })
  for (const cookie of cookies) if (cookie) headers.append("set-cookie", cookie)
  return new Response(null, { status: 303, headers })
}
