import { ok } from "@/lib/plain/result"
import { env } from "@/lib/server/env"
import { apiRoute } from "@/lib/web/api-route"
import { getHsds } from "@/lib/web/operations/hsds"

export const GET = apiRoute(getHsds, async () =>
  ok({
    version: "3.0",
    profile: "https://docs.openreferral.org/en/3.0/hsds/",
    openapi_url: new URL("/api/v1/openapi.json", env().NEXTAUTH_URL).href,
  }),
)
