import { cancelBooking } from "@/lib/domain/bookings/cancel-booking"
import { bookingCode } from "@/lib/domain/bookings/schema"
import { addressOf } from "@/lib/web/address"
import { originOf } from "@/lib/web/origin"
import { deviceOf } from "@/lib/web/rider-cookies"
import { formPost } from "../form-post"

/** Gives a place back; whoever holds its code may. */
export async function POST(request: Request): Promise<Response> {
  const back = (problem: string, code?: string) => addressOf("/bookings", { code, problem })
  return formPost(request, back, async (given) => {
    const code = bookingCode.safeParse(given.code)
    if (!code.success) return { page: back("notFound") }
    const { device } = deviceOf(request)
    const result = await cancelBooking({ code: code.data }, { device, ip: originOf(request.headers).ip })
    if (!result.ok) return { page: back(result.code, code.data) }
    return { page: addressOf("/bookings", { code: code.data, done: "cancelledNow" }) }
  })
}
