import { eraseRider } from "@/lib/domain/riders/erase-rider"
import { deviceCookie, deviceOf } from "@/lib/web/rider-cookies"
import { riderPost } from "@/lib/web/rider-post"

/** "Take me out": said twice, by the box that must be ticked. */
export const POST = riderPost(async (form, request) => {
  if (form.sure !== "1") return { query: { problem: "notSure" } }
  const fresh = await eraseRider(deviceOf(request).device)
  return { query: { done: "erased" }, cookies: [deviceCookie(fresh)] }
})
