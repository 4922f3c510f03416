import { logVisitByScan } from "@/lib/domain/attendance/log-visit-by-scan"
import { toOffsetIso } from "@/lib/plain/clock"
import { apiRoute } from "@/lib/web/api-route"
import { postCheckIn } from "@/lib/web/operations/attendance"
import { originOf } from "@/lib/web/origin"
import { deviceOf } from "@/lib/web/rider-cookies"
import { onShortWay } from "@/lib/web/short-way.mjs"

const checkIn = apiRoute(postCheckIn, async ({ request, headers, body }) => {
  const { device, setCookie } = deviceOf(request)
  const origin = { device, ip: originOf(request.headers).ip }
  const result = await logVisitByScan({ ...body, key: headers["idempotency-key"] }, origin)
  if (!result.ok) return result
  return Response.json(
    { ...result.value, at: toOffsetIso(result.value.at) },
    { status: 201, headers: setCookie ? { "set-cookie": setCookie } : {} },
  )
})

export const POST = onShortWay("POST /api/v1/check-ins", checkIn)
