import { log } from "@/lib/server/log"
import { fromOurPages } from "@/lib/web/api-viewer"

const LIMIT = 4 * 1024

/** Where a form's sender is led next, and the cookie that goes with it. */
export type Led = { page: string; cookies?: (string | null)[] }

/** A rider's plain post: what was typed is handed to `work`; whatever goes wrong leads back with a word. */
export async function formPost(
  request: Request,
  back: (problem: string) => string,
  work: (given: Record<string, unknown>) => Promise<Led>,
): Promise<Response> {
  // Some old browsers say no origin; who says another one lets its own visitors tap here.
  if (request.headers.has("origin") && !fromOurPages(request)) return seeOther({ page: back("notAllowed") })
  if (Number(request.headers.get("content-length") ?? LIMIT + 1) > LIMIT)
    return seeOther({ page: back("invalid") })
  const form = await request.formData().catch(() => null)
  try {
    return seeOther(await work(Object.fromEntries(form ?? [])))
  } catch (error) {
    log.error({ err: error }, "a rider's booking failed")
    return seeOther({ page: back("unexpected") })
  }
}

function seeOther({ page, cookies = [] }: Led): Response {
  const headers = new Headers({ location: page })
  for (const cookie of cookies) if (cookie) headers.append("set-cookie", cookie)
  return new Response(null, { status: 303, headers })
}
