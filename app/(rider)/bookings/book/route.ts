import { entryKey } from "@/lib/domain/attendance/schema"
import { bookSession } from "@/lib/domain/bookings/book-session"
import { bookInput } from "@/lib/domain/bookings/schema"
import { addressOf } from "@/lib/web/address"
import { originOf } from "@/lib/web/origin"
import { deviceOf } from "@/lib/web/rider-cookies"
import { formPost } from "../form-post"

const input = bookInput.extend({ key: entryKey })

/** The form of /bookings/new: works without script, and again when the network swallowed the answer. */
export async function POST(request: Request): Promise<Response> {
  const back = (problem: string, session?: string) => addressOf("/bookings/new", { session, problem })
  return formPost(request, back, async (given) => {
    const parsed = input.safeParse(given)
    if (!parsed.success) {
      const session = bookInput.shape.sessionId.safeParse(given.sessionId).data
      return { page: back(given.occupation ? "invalid" : "noOccupation", session) }
    }
    const { device, setCookie } = deviceOf(request)
    const result = await bookSession(parsed.data, { device, ip: originOf(request.headers).ip })
    if (!result.ok) return { page: back(result.code, parsed.data.sessionId) }
    const { code, again } = result.value
    return { page: addressOf("/bookings", { code, done: again ? "again" : "done" }), cookies: [setCookie] }
  })
}
