import { actorOfToken } from "@/lib/domain/accounts/token-of"
import type { Actor } from "@/lib/domain/audit/actor"
import { originOf } from "./origin"
import { currentViewer } from "./viewer"

/**
 * Who calls the HTTP API: a bearer token, or the browser's session. A session may only write from our own pages (a cookie travels with
 * every request that any page makes); a token is never sent by itself and needs no such proof.
 */
export async function apiViewer(request: Request, writes: boolean): Promise<Actor | null> {
  const bearer = request.headers.get("authorization")?.match(/^Bearer (\S{20,200})$/i)?.[1]
  if (bearer) return actorOfToken(bearer, originOf(request.headers))
  if (request.headers.has("authorization")) return null
  if (writes && !fromOurPages(request)) return null
  const viewer = await currentViewer()
  // What one person counted without network must not go out in the name of whoever signed in on the same device since.
  const meant = request.headers.get("x-acting-user")
  return meant === null || meant === viewer?.userId ? viewer : null
}

/** Whether a browser says that a page of ours made it send this. */
export function fromOurPages(request: Request): boolean {
  const origin = request.headers.get("origin")
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get("host")
}
