import { logVisitByScan } from "@/lib/domain/attendance/log-visit-by-scan"
import { toOffsetIso } from "@/lib/plain/clock"
import { apiRoute } from "@/lib/web/api-route"
import { postCheckIn } from "@/lib/web/operations/attendance"
import { deviceOf } from "@/lib/web/rider-cookies"

export const POST = apiRoute(postCheckIn, async ({ request, headers, body }) => {
  const { device, setCookie } = deviceOf(request)
  const result = await logVisitByScan({ ...body, key: headers["idempotency-key"] }, { device })
  if (!result.ok) return result
  return Response.json(
    { ...result.value, at: toOffsetIso(result.value.at) },
    { status: 201, headers: setCookie ? { "set-cookie": setCookie } : {} },
  )
})
