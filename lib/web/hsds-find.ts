import { type DirectoryOrganization, organizationsOf } from "@/lib/domain/directory/organizations"
import { type DirectoryService, serviceKeys, servicesAt } from "@/lib/domain/directory/services"
import { serviceId } from "./hsds-ids"
import { organizationJson } from "./hsds-json"

// Their ids are hashes of what they are: the way back is to make all of them, some thousand for a city.

export async function serviceWithId(id: string): Promise<DirectoryService | undefined> {
  const keys = await serviceKeys()
  const key = keys.find((one) => serviceId(one.stationId, one.kindCode, one.providerId) === id)
  return key && (await servicesAt([key]))[0]
}

export async function organizationWithId(id: string): Promise<DirectoryOrganization | null> {
  const { items } = await organizationsOf(null)
  return items.find((organization) => organizationJson(organization).id === id) ?? null
}
