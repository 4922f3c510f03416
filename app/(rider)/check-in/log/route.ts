import { logVisitByScan } from "@/lib/domain/attendance/log-visit-by-scan"
import { checkInInput, entryKey } from "@/lib/domain/attendance/schema"
import { log } from "@/lib/server/log"
import { originOf } from "@/lib/web/origin"
import { deviceOf, rememberedCookie } from "@/lib/web/rider-cookies"
import { onShortWay } from "@/lib/web/short-way.mjs"

const LIMIT = 8 * 1024
const input = checkInInput.extend({ key: entryKey })

/** The form of /check-in: a plain post, so that it works on any phone's browser, and again when the network swallowed the answer. */
async function logFromForm(request: Request): Promise<Response> {
  if (Number(request.headers.get("content-length") ?? LIMIT + 1) > LIMIT)
    return seeOther({ problem: "invalid" })
  const form = await request.formData().catch(() => null)
  const given = Object.fromEntries([...(form ?? [])].filter(([, value]) => value !== ""))
  const door = { s: String(given.stationId ?? ""), c: String(given.code ?? "") }
  const parsed = input.safeParse(given)
  if (!parsed.success) return seeOther({ ...door, problem: given.occupation ? "invalid" : "noOccupation" })
  const { device, setCookie } = deviceOf(request)
  const remembered = rememberedCookie({
    occupation: parsed.data.occupation,
    platform: parsed.data.platform ?? null,
  })
  try {
    const result = await logVisitByScan(parsed.data, { device, ip: originOf(request.headers).ip })
    if (!result.ok) return seeOther({ ...door, problem: result.code })
    const { id, day, counted } = result.value
    return seeOther({ done: id, day, ...(counted ? {} : { again: "1" }) }, [setCookie, remembered])
  } catch (error) {
    log.error({ err: error }, "a check-in failed")
    return seeOther({ ...door, problem: "unexpected" })
  }
}

export const POST = onShortWay("POST /check-in/log", logFromForm)

function seeOther(query: Record<string, string>, cookies: (string | null)[] = []): Response {
  const headers = new Headers({ location: `/check-in?${new URLSearchParams(query)}` })
  for (const cookie of cookies) if (cookie) headers.append("set-cookie", cookie)
  return new Response(null, { status: 303, headers })
}
