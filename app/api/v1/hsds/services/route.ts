import { servicesOf } from "@/lib/domain/directory/services"
import { env } from "@/lib/server/env"
import { apiRoute } from "@/lib/web/api-route"
import { hsdsAnswer } from "@/lib/web/hsds-answer"
import { organizationWithId } from "@/lib/web/hsds-find"
import { serviceJson } from "@/lib/web/hsds-json"
import { getHsdsServices } from "@/lib/web/operations/hsds"

export const GET = apiRoute(getHsdsServices, async ({ request, query }) => {
  const { search, organization_id: organizationId, modified_after: modified } = query
  const asked = {
    search,
    ...(modified ? { modifiedAfter: new Date(modified) } : {}),
    ...(organizationId ? { organization: await organizationWithId(organizationId) } : {}),
  }
  return hsdsAnswer({
    request,
    query,
    read: (window) => servicesOf(window, asked),
    json: (service) => serviceJson(service, env().NEXTAUTH_URL, new Date()),
  })
})
