import { apiRoute } from "@/lib/web/api-route"
import { hsdsItem } from "@/lib/web/hsds-answer"
import { organizationWithId } from "@/lib/web/hsds-find"
import { organizationJson } from "@/lib/web/hsds-json"
import { getHsdsOrganization } from "@/lib/web/operations/hsds"

export const GET = apiRoute(getHsdsOrganization, async ({ request, params }) =>
  hsdsItem(request, await organizationWithId(params.id), organizationJson),
)
