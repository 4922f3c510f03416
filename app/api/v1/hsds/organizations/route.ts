import { organizationsOf } from "@/lib/domain/directory/reads"
import { apiRoute } from "@/lib/web/api-route"
import { hsdsAnswer } from "@/lib/web/hsds-answer"
import { organizationJson } from "@/lib/web/hsds-json"
import { getHsdsOrganizations } from "@/lib/web/operations/hsds"

export const GET = apiRoute(getHsdsOrganizations, ({ request, query }) =>
  hsdsAnswer({ request, query, read: organizationsOf, json: organizationJson }),
)
