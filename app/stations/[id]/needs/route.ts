import { needInput } from "@/lib/domain/needs/schema"
import { tapNeed } from "@/lib/domain/needs/tap-need"
import { log } from "@/lib/server/log"
import { originOf } from "@/lib/web/origin"
import { deviceOf } from "@/lib/web/rider-cookies"

const LIMIT = 2 * 1024

/**
 * The form of the station's page (need-section.tsx): a plain post, answered with the same page. That page is kept for everyone, so that what
 * became of this rider's tap is said by the part of it that the address points at.
 */
export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const page = `/stations/${encodeURIComponent(id)}`
  if (Number(request.headers.get("content-length") ?? LIMIT + 1) > LIMIT)
    return seeOther(`${page}#need-failed`)
  const form = await request.formData().catch(() => null)
  const input = needInput.safeParse({ ...Object.fromEntries(form ?? []), stationId: id })
  if (!input.success) return seeOther(`${page}#need-failed`)
  const { device, setCookie } = deviceOf(request)
  try {
    const result = await tapNeed(input.data, { device, ip: originOf(request.headers).ip })
    if (!result.ok) return seeOther(`${page}#need-${result.code === "tooMany" ? "tooMany" : "failed"}`)
    return seeOther(`${page}#need-${input.data.kindCode}`, setCookie)
  } catch (error) {
    log.error({ err: error }, "a wish was not noted")
    return seeOther(`${page}#need-failed`)
  }
}

function seeOther(location: string, setCookie: string | null = null): Response {
  const headers = new Headers({ location })
  if (setCookie) headers.set("set-cookie", setCookie)
  return new Response(null, { status: 303, headers })
}
