/** From where a request comes, for the audit. A reverse proxy in front must set X-Forwarded-For itself (docs/operations.md). */
export function originOf(headers: { get(name: string): string | null }): {
  ip: string | null
  userAgent: string | null
} {
  const ip = headers.get("x-forwarded-for")?.split(",")[0]?.trim().slice(0, 64)
  return { ip: ip || null, userAgent: headers.get("user-agent")?.slice(0, 300) ?? null }
}
