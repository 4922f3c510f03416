import { isAreaCode } from "@/lib/plain/area-code"
import { nameKey } from "./plain-text"

export type PlaceUnit = { code: string; name: string; lng: number | null; lat: number | null }
type Asked = { areaCode: string; street: string; community: string }
type Found = { ok: true; code: string } | { ok: false; field: keyof Asked }

const KIND =
  /(?:社区居民委员会|社区居委会|居民委员会|居委会|社区党委|社区|村民委员会|村委会|村|街道办事处|街道党工委|街道|地区|镇|乡)$/

const shortName = (text: string) => nameKey(text).replace(KIND, "")

/**
 * The unit that a row names, among those of the post's area: by its code, else by community and street, each with or without the word for
 * its kind. A row that names none belongs to the post's own unit.
 */
export function findUnit(units: PlaceUnit[], home: string, { areaCode, street, community }: Asked): Found {
  if (areaCode !== "") {
    const code = areaCode.replace(/\D/g, "")
    const found = units.find(
      (unit) => unit.code === code || (isAreaCode(code) && unit.code === code.replace(/0+$/, "")),
    )
    return found ? { ok: true, code: found.code } : { ok: false, field: "areaCode" }
  }
  const called = (name: string, digits: number) =>
    units.filter((unit) => unit.code.length === digits && shortName(unit.name) === shortName(name))
  const streets =
    street === "" ? units.filter(({ code }) => code.length === 9 || code === home) : called(street, 9)
  // A community's post sees no street but its own.
  if (street !== "" && streets.length === 0 && home.length < 12) return { ok: false, field: "street" }
  if (community === "") return { ok: true, code: street !== "" && streets[0] ? streets[0].code : home }
  const inside = called(community, 12).filter(
    ({ code }) => streets.length === 0 || streets.some((one) => code.startsWith(one.code.slice(0, 9))),
  )
  return inside.length === 1 && inside[0]
    ? { ok: true, code: inside[0].code }
    : { ok: false, field: "community" }
}
