import { createHash } from "node:crypto"

/**
 * What anyone may keep for a minute, and must then ask about again (RFC 9111): the whole text, or 304 for whoever has it already.
 * @param headers what else the text is sent with, its content-type above all
 */
export function freshForAMinute(
  request: Request,
  text: string,
  { vary, ...headers }: Record<string, string>,
): Response {
  const etag = etagOf(text)
  const kept = { etag, "cache-control": "public, max-age=60, must-revalidate", ...(vary ? { vary } : {}) }
  if (matches(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: kept })
  return new Response(text, { headers: { ...kept, ...headers } })
}

function etagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`
}

// RFC 9110, 13.1.2: a list, compared weakly.
function matches(header: string | null, etag: string): boolean {
  return (header ?? "").split(",").some((one) => ["*", etag].includes(one.trim().replace(/^W\//, "")))
}
