import { newDevice } from "@/lib/server/device"
import { deviceCookie } from "@/lib/web/rider-cookies"
import { riderPost } from "@/lib/web/rider-post"

/** This phone alone begins anew; the rider's past stays with the number. */
export const POST = riderPost(async () => ({
  query: { done: "left" },
  cookies: [deviceCookie(newDevice())],
}))
