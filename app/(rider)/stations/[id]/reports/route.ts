import { z } from "zod"
import { reportStation } from "@/lib/domain/openings/report-station"
import { reportInput } from "@/lib/domain/openings/schema"
import { log } from "@/lib/server/log"
import { fromOurPages } from "@/lib/web/api-viewer"
import { originOf } from "@/lib/web/origin"
import { deviceOf } from "@/lib/web/rider-cookies"

const LIMIT = 4 * 1024
type Context = { params: Promise<{ id: string }> }

/** The buttons of a station's page: a plain post, that needs no script and no account. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  if (!z.uuid().safeParse(id).success) return new Response(null, { status: 404 })
  const answer = (query: Record<string, string>, cookie: string | null = null) => seeOther(id, query, cookie)
  // Some old browsers say no origin; who says another one lets its own visitors tap here.
  if (request.headers.has("origin") && !fromOurPages(request)) return answer({ problem: "notAllowed" })
  if (Number(request.headers.get("content-length") ?? LIMIT + 1) > LIMIT)
    return answer({ problem: "invalid" })
  const form = await request.formData().catch(() => null)
  const parsed = reportInput.safeParse({ what: form?.get("what") ?? undefined })
  if (!parsed.success) return answer({ problem: "invalid" })
  const { device, setCookie } = deviceOf(request)
  try {
    const origin = { device, ip: originOf(request.headers).ip }
    const result = await reportStation({ ...parsed.data.what, stationId: id }, origin)
    if (!result.ok) return answer({ problem: result.code })
    return answer(result.value.counted ? {} : { again: "1" }, setCookie)
  } catch (error) {
    log.error({ err: error }, "a rider's report failed")
    return answer({ problem: "unexpected" })
  }
}

function seeOther(id: string, query: Record<string, string>, cookie: string | null): Response {
  const search = new URLSearchParams(query).toString()
  const headers = new Headers({ location: `/stations/${id}/reported${search && `?${search}`}` })
  if (cookie) headers.append("set-cookie", cookie)
  return new Response(null, { status: 303, headers })
}
