import { z } from "zod"
import { directoryQuery, directoryServicesQuery } from "@/lib/domain/directory/schema"
import { operation } from "./operation"

const id = z.uuid()
const text = z.string()
const date = z.iso.date()

const attribute = z.object({
  id,
  link_id: id,
  link_entity: z.enum(["location", "service"]),
  link_type: text,
  value: text.optional(),
  taxonomy_term: z.object({
    id,
    code: text,
    name: text,
    description: text,
    taxonomy: text,
    language: text,
  }),
})

const schedule = z.object({
  id,
  location_id: id.optional(),
  service_id: id.optional(),
  valid_from: date.optional(),
  valid_to: date.optional(),
  dtstart: date.optional(),
  count: z.number().int().optional(),
  freq: z.literal("WEEKLY").optional(),
  wkst: z.literal("MO").optional(),
  byday: text.optional(),
  opens_at: text.meta({ example: "08:30+08:00" }),
  closes_at: text.meta({ description: "not later than opens_at: on the next day" }),
  timezone: z.number().meta({ description: "hours from UTC" }),
  description: text.optional(),
  notes: text.optional(),
})

const organization = z.object({ id, name: text, description: text }).meta({
  id: "HsdsOrganization",
  description: "A unit that keeps open stations, or a provider announced there",
})

const location = z
  .object({
    id: id.meta({ description: "the station's" }),
    location_type: z.literal("physical"),
    organization_id: id,
    name: text,
    alternate_name: text.optional(),
    transportation: text.optional(),
    url: z.url(),
    latitude: z.number(),
    longitude: z.number(),
    addresses: z.array(
      z.object({
        id,
        location_id: id,
        address_1: text,
        city: text,
        region: text.optional(),
        state_province: text,
        postal_code: text,
        country: text,
        address_type: z.literal("physical"),
      }),
    ),
    phones: z.array(z.object({ id, location_id: id, number: text, description: text.optional() })),
    schedules: z.array(schedule),
    attributes: z.array(attribute),
  })
  .meta({ id: "HsdsLocation", description: "An open station" })

const service = z
  .object({
    id,
    organization_id: id,
    name: text,
    alternate_name: text.optional(),
    assured_date: date.optional(),
    alert: text.optional(),
    url: z.url(),
    status: z.enum(["active", "temporarily closed"]),
    last_modified: z.iso.datetime(),
    organization,
    schedules: z.array(schedule),
    attributes: z.array(attribute),
    service_at_locations: z.array(z.object({ id, service_id: id, location_id: id, location })),
  })
  .meta({
    id: "HsdsService",
    description: "To rest at a station, or what is announced there and still to come",
  })

const pageOf = (contents: z.ZodType) =>
  z.object({
    total_items: z.number().int().nonnegative(),
    total_pages: z.number().int().positive(),
    page_number: z.number().int().positive(),
    size: z.number().int().nonnegative(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(contents),
  })

const STANDARD = "in the Human Services Data Specification 3.0 (Open Referral)"
const asItWas = { 304: { description: "As it was: If-None-Match named its ETag" } }

const list = <const I extends string, const P extends `/api/v1/hsds/${string}`, const Q extends z.ZodObject>(
  id: I,
  path: P,
  summary: string,
  query: Q,
  contents: z.ZodType,
) =>
  operation({
    id,
    method: "get",
    path,
    summary: `${summary}, ${STANDARD}`,
    who: "anyone",
    query,
    answers: {
      200: { description: "A page; with format=ndjson all of them, a line each", schema: pageOf(contents) },
      ...asItWas,
    },
  })

const item = <const I extends string, const P extends `/api/v1/hsds/${string}`>(
  operationId: I,
  path: P,
  summary: string,
  schema: z.ZodType,
) =>
  operation({
    id: operationId,
    method: "get",
    path,
    summary: `${summary}, ${STANDARD}`,
    who: "anyone",
    params: z.object({ id }),
    answers: { 200: { description: "As its list has it", schema }, ...asItWas },
  })

export const getHsds = operation({
  id: "getHsds",
  method: "get",
  path: "/api/v1/hsds",
  summary: "Which version and profile of the standard the directory speaks",
  who: "anyone",
  answers: {
    200: {
      description: "What the standard asks an API to say of itself",
      schema: z.object({ version: text, profile: z.url(), openapi_url: z.url() }),
    },
  },
})
export const getHsdsOrganizations = list(
  "getHsdsOrganizations",
  "/api/v1/hsds/organizations",
  "Who offers what riders find",
  directoryQuery,
  organization,
)
export const getHsdsOrganization = item(
  "getHsdsOrganization",
  "/api/v1/hsds/organizations/{id}",
  "One who offers what riders find",
  organization,
)
export const getHsdsServices = list(
  "getHsdsServices",
  "/api/v1/hsds/services",
  "What riders can go to a station for",
  directoryServicesQuery,
  service,
)
export const getHsdsService = item(
  "getHsdsService",
  "/api/v1/hsds/services/{id}",
  "Something that riders can go to a station for",
  service,
)
export const getHsdsLocations = list(
  "getHsdsLocations",
  "/api/v1/hsds/locations",
  "Open stations",
  directoryQuery,
  location,
)
export const getHsdsLocation = item(
  "getHsdsLocation",
  "/api/v1/hsds/locations/{id}",
  "One open station",
  location,
)

export const hsdsOperations = [
  getHsds,
  getHsdsOrganizations,
  getHsdsOrganization,
  getHsdsServices,
  getHsdsService,
  getHsdsLocations,
  getHsdsLocation,
]
