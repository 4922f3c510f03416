import { confirmNumber } from "@/lib/domain/riders/confirm-number"
import { codeInput } from "@/lib/domain/riders/schema"
import { deviceCookie, deviceOf } from "@/lib/web/rider-cookies"
import { riderPost } from "@/lib/web/rider-post"

/** The code that came: from here on this phone carries its rider's number. */
export const POST = riderPost(async (form, request) => {
  const parsed = codeInput.safeParse(form)
  if (!parsed.success) return { query: { asked: "1", problem: "notACode" } }
  const result = await confirmNumber(parsed.data.code, deviceOf(request))
  if (result.ok) return { query: { done: "attached" }, cookies: [deviceCookie(result.value.device)] }
  return { query: { problem: result.code, ...(result.code === "wrongCode" ? { asked: "1" } : {}) } }
})
