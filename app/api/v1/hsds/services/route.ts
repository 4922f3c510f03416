import { servicesOf } from "@/lib/domain/directory/reads"
import { env } from "@/lib/server/env"
import { apiRoute } from "@/lib/web/api-route"
import { hsdsAnswer } from "@/lib/web/hsds-answer"
import { serviceJson } from "@/lib/web/hsds-json"
import { getHsdsServices } from "@/lib/web/operations/hsds"

export const GET = apiRoute(getHsdsServices, ({ request, query }) =>
  hsdsAnswer({
    request,
    query,
    read: servicesOf,
    json: (service) => serviceJson(service, env().NEXTAUTH_URL, new Date()),
  }),
)
