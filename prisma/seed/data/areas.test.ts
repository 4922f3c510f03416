import { describe, expect, test } from "vitest"
import { levelOf, parentOf } from "../../../lib/plain/area-code"
import { haversineMeters, isInChina } from "../../../lib/plain/geometry"
import areas from "./areas.json" with { type: "json" }
import centres from "./centres.json" with { type: "json" }

const names = new Map(areas.map(([code, name]) => [code as string, name as string]))
const codes = [...names.keys()]
const below = (code: string) => codes.filter((c) => parentOf(c) === code)

describe("the areas of Beijing", () => {
  test("are one city with 16 districts, and no code comes twice", () => {
    expect(names.size).toBe(areas.length)
    expect(names.get("1101")).toBe("北京市")
    expect(below("1101")).toHaveLength(16)
    expect(below("1101").map((code) => names.get(code)?.endsWith("区"))).toEqual(Array(16).fill(true))
  })

  test("are whole: every unit has the unit above it, every name is a name", () => {
    for (const code of codes) {
      const parent = parentOf(code)
      expect(parent === null || names.has(parent), code).toBe(true)
      expect(names.get(code), code).toMatch(/^[\p{Script=Han}A-Z\d·（）()—-]{2,30}$/u)
    }
  })

  test("have streets in every district, and communities in every street of three", () => {
    const count = (level: string) => codes.filter((code) => levelOf(code) === level).length
    expect(count("STREET")).toBe(349)
    expect(count("COMMUNITY")).toBe(1509)
    for (const district of below("1101")) expect(below(district).length, district).toBeGreaterThan(8)
    for (const district of ["110101", "110105", "110114"])
      for (const street of below(district)) expect(below(street).length, street).toBeGreaterThan(0)
  })

  test("hold the streets that the demo tells of", () => {
    expect(names.get("110114008")).toBe("天通苑北街道")
    expect(names.get("110105015")).toBe("八里庄街道")
    expect(names.get("110108005")).toBe("八里庄街道")
    expect(names.get("110101013")).toBe("东花市街道")
    expect(names.get("110114008012")).toBe("天通北苑第一东社区")
  })

  test("name places, not committees", () => {
    expect([...names.values()].filter((name) => /(居委会|村委会|社区居民委员会)$/.test(name))).toEqual([])
  })
})

describe("the centres", () => {
  const centre = new Map(
    centres.map(([code, lng, lat]) => [code as string, { lng: lng as number, lat: lat as number }]),
  )

  test("belong to areas that exist, once each, in Beijing", () => {
    expect(centre.size).toBe(centres.length)
    for (const [code, point] of centre) {
      expect(names.has(code), code).toBe(true)
      expect(isInChina(point), code).toBe(true)
    }
  })

  test("are known for every district", () => {
    for (const district of below("1101")) expect(centre.has(district), district).toBe(true)
  })

  test("of a street lie within 25 km of its district's", () => {
    for (const [code, point] of centre) {
      const district = centre.get(code.slice(0, 6))
      if (code.length === 9 && district) expect(haversineMeters(point, district), code).toBeLessThan(25_000)
    }
  })
})
