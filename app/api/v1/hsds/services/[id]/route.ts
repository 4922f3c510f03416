import { env } from "@/lib/server/env"
import { apiRoute } from "@/lib/web/api-route"
import { hsdsItem } from "@/lib/web/hsds-answer"
import { serviceWithId } from "@/lib/web/hsds-find"
import { serviceJson } from "@/lib/web/hsds-json"
import { getHsdsService } from "@/lib/web/operations/hsds"

export const GET = apiRoute(getHsdsService, async ({ request, params }) =>
  hsdsItem(request, await serviceWithId(params.id), (service) =>
    serviceJson(service, env().NEXTAUTH_URL, new Date()),
  ),
)
