import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { boundsOf, haversineMeters, isInChina, isLngLat, roundDistance } from "./geometry"

const point = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
})

describe("distance", () => {
  test("from Beijing to Shanghai is 1,067 km", () => {
    const km = haversineMeters({ lng: 116.407, lat: 39.904 }, { lng: 121.474, lat: 31.23 }) / 1000
    expect(km).toBeGreaterThan(1062)
    expect(km).toBeLessThan(1072)
  })

  test("of a thousandth of a degree of latitude is 111 m", () => {
    expect(haversineMeters({ lng: 116.4, lat: 40 }, { lng: 116.4, lat: 40.001 })).toBeCloseTo(111.2, 1)
  })

  test("is the same both ways, zero to itself, and at most half way round", () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(haversineMeters(a, b)).toBeCloseTo(haversineMeters(b, a), 3)
        expect(haversineMeters(a, a)).toBe(0)
        expect(haversineMeters(a, b)).toBeLessThanOrEqual(20_015_116)
      }),
    )
  })

  test("is shown to ten metres, from a kilometre on to a hundred", () => {
    expect([0, 4, 5, 994, 996, 1049, 1050, 12_345].map(roundDistance)).toEqual([
      0, 0, 10, 990, 1000, 1000, 1100, 12_300,
    ])
  })
})

describe("coordinates", () => {
  test("in China are told from swapped and empty ones", () => {
    expect(isInChina({ lng: 116.407, lat: 39.904 })).toBe(true)
    expect(isInChina({ lng: 39.904, lat: 116.407 })).toBe(false)
    expect(isInChina({ lng: 0, lat: 0 })).toBe(false)
    expect(isInChina({ lng: Number.NaN, lat: 39.9 })).toBe(false)
  })

  test("off the globe are none", () => {
    expect(isLngLat({ lng: 180, lat: -90 })).toBe(true)
    expect(isLngLat({ lng: 181, lat: 0 })).toBe(false)
    expect(isLngLat({ lng: 0, lat: Number.POSITIVE_INFINITY })).toBe(false)
  })

  test("lie in the box around them, and no box is smaller", () => {
    expect(boundsOf([])).toBeNull()
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (points) => {
        const box = boundsOf(points)
        expect(box?.west).toBe(points.map((p) => p.lng).sort((a, b) => a - b)[0])
        expect(box?.north).toBe(points.map((p) => p.lat).sort((a, b) => b - a)[0])
        for (const p of points) {
          expect(box && p.lng <= box.east && p.lng >= box.west).toBe(true)
          expect(box && p.lat <= box.north && p.lat >= box.south).toBe(true)
        }
      }),
    )
  })
})
