import NextAuth from "next-auth"
import type { Refusal } from "@/lib/plain/result"
import { authOptions } from "@/lib/web/auth"
import { retryAfterOf } from "@/lib/web/problem-json"
import { statusOf } from "@/lib/web/refusals"

type Context = { params: Promise<{ nextauth: string[] }> }

/** next-auth's own addresses. A name that is locked is answered 429 instead of its 401, and with the time to wait. */
async function handler(request: Request, context: Context): Promise<Response> {
  const refusals: Refusal[] = []
  const answer: Response = await NextAuth(authOptions((refusal) => refusals.push(refusal)))(request, context)
  const locked = refusals.find(({ code }) => code === "locked")
  if (!locked) return answer
  const headers = new Headers(answer.headers)
  for (const [name, value] of Object.entries(retryAfterOf(locked))) headers.set(name, value)
  // A browser that posted the form itself is led to the login page as ever.
  const status = headers.has("location") ? answer.status : statusOf(locked.code)
  return new Response(answer.body, { status, headers })
}

export { handler as GET, handler as POST }
