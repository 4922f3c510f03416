import fc from "fast-check"
import { expect, test } from "vitest"
import { fromWgs84, POINT_SYSTEMS, toWgs84 } from "./coordinates"
import { haversineMeters } from "./geometry"

const aPoint = fc.record({
  lng: fc.double({ min: 75, max: 134, noNaN: true }),
  lat: fc.double({ min: 18, max: 53, noNaN: true }),
})

test("what a map shows of a point leads back to within a metre of it, all over China", () => {
  fc.assert(
    fc.property(aPoint, fc.constantFrom(...POINT_SYSTEMS), (point, system) => {
      expect(haversineMeters(toWgs84(fromWgs84(point, system), system), point)).toBeLessThan(1)
    }),
    { numRuns: 1000 },
  )
})

test("a shifted map is some hundred metres off, Baidu's more than Amap's", () => {
  fc.assert(
    fc.property(aPoint, (point) => {
      const off = (system: "GCJ02" | "BD09") => haversineMeters(point, fromWgs84(point, system))
      expect(off("GCJ02")).toBeGreaterThan(20)
      expect(off("GCJ02")).toBeLessThan(1200)
      expect(haversineMeters(fromWgs84(point, "GCJ02"), fromWgs84(point, "BD09"))).toBeGreaterThan(300)
    }),
  )
})

test.each([
  // Published pairs of other implementations of the same shift.
  ["GCJ02", { lng: 121.527_210_6, lat: 31.177_427_6 }, { lng: 121.531_541_859, lat: 31.175_303_984 }],
  ["GCJ02", { lng: 113.912_316, lat: 22.543_847 }, { lng: 113.917_176_481, lat: 22.540_796_132 }],
  ["GCJ02", { lng: 116.377_817, lat: 39.911_954 }, { lng: 116.384_047_225, lat: 39.913_345_455 }],
] as const)("%s shows %j at %j, as others compute it", (system, point, shown) => {
  expect(haversineMeters(fromWgs84(point, system), shown)).toBeLessThan(1)
})

test("Baidu shows Tiananmen where Baidu says it is", () => {
  expect(
    haversineMeters(fromWgs84({ lng: 116.391_275, lat: 39.907_411 }, "BD09"), { lng: 116.404, lat: 39.915 }),
  ).toBeLessThan(30)
})

test("outside China nothing is shifted", () => {
  const paris = { lng: 2.3522, lat: 48.8566 }
  for (const system of POINT_SYSTEMS) expect(toWgs84(paris, system)).toEqual(paris)
})
