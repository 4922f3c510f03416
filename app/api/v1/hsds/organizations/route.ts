import { organizationsOf } from "@/lib/domain/directory/organizations"
import { apiRoute } from "@/lib/web/api-route"
import { hsdsAnswer } from "@/lib/web/hsds-answer"
import { organizationJson } from "@/lib/web/hsds-json"
import { getHsdsOrganizations } from "@/lib/web/operations/hsds"

export const GET = apiRoute(getHsdsOrganizations, ({ request, query }) =>
  hsdsAnswer({
    request,
    query,
    read: (window) => organizationsOf(window, query),
    json: organizationJson,
  }),
)
