import { describe, expect, test } from "vitest"
import { dice } from "@/tests/random-city"
import { LEAST_VISITS, usualDaysOf, usualOf } from "./unusual-rules"

describe("a day is far from usual", () => {
  test("by the same weekdays before it, of which three must be known", () => {
    expect(usualDaysOf("2026-11-24").slice(0, 2)).toEqual(["2026-11-17", "2026-11-10"])
    expect(usualOf([80, 90])).toBeNull()
    expect(usualOf([80, 90, 100])).toEqual({ usual: 90, farFrom: 180 })
  })

  test("however wild one of the days before it was", () => {
    expect(usualOf([80, 90, 5_000, 85, 95])?.farFrom).toBe(180)
  })

  test("never with a handful of visits, nor within twice the usual", () => {
    const { below } = dice(7)
    for (let round = 0; round < 200; round++) {
      const earlier = Array.from({ length: 3 + below(6) }, () => below(200))
      const found = usualOf(earlier)
      expect(found?.farFrom).toBeGreaterThanOrEqual(LEAST_VISITS)
      expect(found?.farFrom).toBeGreaterThanOrEqual(2 * (found?.usual ?? 0))
      expect(usualOf(earlier.toReversed())).toEqual(found)
    }
  })
})
