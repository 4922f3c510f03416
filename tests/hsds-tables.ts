import { z } from "zod"

/**
 * The tables of the Human Services Data Specification 3.0 that we answer with, read off its published schemas (Open Referral,
 * https://docs.openreferral.org, CC BY-SA 4.0) and written down in a shorthand of ours: `name!` must be there, `:` what it is when it is
 * not a text, `[]` a list. Everything in them is allowed by 3.1 as well.
 */
const TABLES: Record<string, string> = {
  organization: `id!:uuid name! alternate_name description! email:email website:uri tax_status tax_id
    year_incorporated:number legal_status logo uri:uri parent_organization_id:uuid phones:phone[] locations:location[]
    attributes:attribute[]`,
  service: `id!:uuid organization_id:uuid program_id:uuid name! alternate_name description url:uri email:email
    status!:active|inactive|defunct|temporarily_closed interpretation_services application_process fees_description wait_time
    fees accreditations eligibility_description minimum_age:number maximum_age:number assured_date assurer_email:email
    licenses alert last_modified:date-time phones:phone[] schedules:schedule[] service_at_locations:service_at_location[]
    organization:organization attributes:attribute[]`,
  location: `id!:uuid location_type!:physical|postal|virtual url:uri organization_id:uuid name alternate_name description
    transportation latitude:number longitude:number external_identifier external_identifier_type addresses:address[]
    phones:phone[] schedules:schedule[] attributes:attribute[]`,
  service_at_location: `id!:uuid service_id:uuid location_id:uuid description phones:phone[] schedules:schedule[]
    location:location attributes:attribute[]`,
  address: `id!:uuid location_id:uuid attention address_1! address_2 city! region state_province! postal_code! country!
    address_type!:physical|postal|virtual attributes:attribute[]`,
  phone: `id!:uuid location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid service_at_location_id:uuid number!
    extension:number type description attributes:attribute[]`,
  schedule: `id!:uuid service_id:uuid location_id:uuid service_at_location_id:uuid valid_from valid_to dtstart
    timezone:number until count:number wkst:MO|TU|WE|TH|FR|SA|SU freq:WEEKLY|MONTHLY interval:number byday byweekno bymonthday
    byyearday description opens_at closes_at schedule_link:uri attending_type notes attributes:attribute[]`,
  attribute: `id!:uuid link_id:uuid taxonomy_term_id:uuid link_type link_entity value taxonomy_term:taxonomy_term`,
  taxonomy_term: `id!:uuid code name! description! parent_id:uuid taxonomy language taxonomy_id:uuid term_uri:uri`,
}

const SCALARS: Record<string, z.ZodType> = {
  text: z.string(),
  number: z.number(),
  uuid: z.uuid(),
  uri: z.url(),
  email: z.email(),
  "date-time": z.iso.datetime({ offset: true }),
}

function typeOf(name: string): z.ZodType {
  if (name.endsWith("[]")) return z.array(typeOf(name.slice(0, -2)))
  if (name.includes("|")) return z.enum(name.split("|").map((word) => word.replaceAll("_", " ")))
  return SCALARS[name] ?? z.lazy(() => hsdsTable(name))
}

/** A table of the standard; a field that it does not have is refused. */
export function hsdsTable(name: string): z.ZodType {
  const fields = (TABLES[name] ?? "").trim().split(/\s+/)
  return z.strictObject(
    Object.fromEntries(
      fields.map((field) => {
        const [word = "", type = "text"] = field.split(":")
        return word.endsWith("!") ? [word.slice(0, -1), typeOf(type)] : [word, typeOf(type).optional()]
      }),
    ),
  )
}
