import { cookies } from "next/headers"
import { encode } from "next-auth/jwt"
import { env } from "@/lib/server/env"

const MAX_AGE = 72 * 3600

// As next-auth names and marks it; its own routes read the same cookie.
function cookieOf() {
  const secure = env().NEXTAUTH_URL.startsWith("https://")
  return {
    name: `${secure ? "__Secure-" : ""}next-auth.session-token`,
    attributes: { httpOnly: true, sameSite: "lax", secure, path: "/" } as const,
  }
}

/** Gives this browser the cookie of a session row, as next-auth would after a sign-in through its own route. */
export async function giveSessionCookie(session: { userId: string; sessionId: string }): Promise<void> {
  const { name, attributes } = cookieOf()
  const value = await encode({
    token: { sub: session.userId, sessionId: session.sessionId },
    secret: env().NEXTAUTH_SECRET,
    maxAge: MAX_AGE,
  })
  const jar = await cookies()
  jar.set(name, value, { ...attributes, maxAge: MAX_AGE })
}

export async function takeSessionCookie(): Promise<void> {
  const jar = await cookies()
  jar.delete(cookieOf().name)
}
