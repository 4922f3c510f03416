import { DEMO_PASSWORD } from "@/prisma/seed/world/accounts"

/** The Cookie header of a signed-in browser. */
export async function signIn(address: string, username: string): Promise<string> {
  const first = await fetch(`${address}/api/auth/csrf`)
  const { csrfToken } = (await first.json()) as { csrfToken: string }
  const second = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { "content-type": "application/x-www-form-urlencoded", cookie: cookiesOf(first) },
    body: new URLSearchParams({ csrfToken, username, password: DEMO_PASSWORD, json: "true" }),
  })
  const cookie = cookiesOf(second)
  if (!cookie.includes("session-token")) throw new Error(`${username} could not sign in (${second.status})`)
  return cookie
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ")
}
