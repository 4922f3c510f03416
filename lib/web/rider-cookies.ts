import { OCCUPATIONS, type Occupation } from "@/lib/domain/attendance/schema"
import { isDevice, newDevice } from "@/lib/server/device"
import { env } from "@/lib/server/env"

/** The phone's random number (lib/server/device.ts), and what its rider chose last. */
export const DEVICE = "nuanyi_device"
export const REMEMBERED = "nuanyi_rider"
const DAYS = 400

function cookie(name: string, value: string): string {
  const secure = env().NEXTAUTH_URL.startsWith("https:") ? "; Secure" : ""
  return `${name}=${value}; Path=/; Max-Age=${DAYS * 86_400}; HttpOnly; SameSite=Lax${secure}`
}

/** The phone behind a request; one that comes for the first time is given a number, in `setCookie`. */
export function deviceOf(request: Request): { device: string; setCookie: string | null } {
  const held = request.headers.get("cookie")?.match(/(?:^|;\s*)nuanyi_device=([\w-]+)/)?.[1]
  if (isDevice(held)) return { device: held, setCookie: null }
  const device = newDevice()
  return { device, setCookie: deviceCookie(device) }
}

/** Gives this phone another number than it had. */
export function deviceCookie(device: string): string {
  return cookie(DEVICE, device)
}

export type Remembered = { occupation: Occupation; platform: string | null }

export function rememberedCookie({ occupation, platform }: Remembered): string {
  return cookie(REMEMBERED, encodeURIComponent(platform ? `${occupation}.${platform}` : occupation))
}

/** What a phone remembers, or null when it remembers nothing that still makes sense. */
export function rememberedOf(value: string | undefined): Remembered | null {
  const [word, platform] = (value ?? "").split(".")
  const occupation = OCCUPATIONS.find((one) => one === word)
  return occupation ? { occupation, platform: platform && platform.length <= 40 ? platform : null } : null
}
