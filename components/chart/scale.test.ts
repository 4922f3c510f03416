import fc from "fast-check"
import { expect, test } from "vitest"
import { barsPath, labelled, roundTop, ticksOf } from "./scale"

test("a scale ends at a round figure that holds every bar and wastes no more than half", () => {
  expect([0, 3, 7, 23, 41, 99, 101, 2_400].map((max) => roundTop(max))).toEqual([
    4, 4, 8, 30, 50, 100, 120, 3_000,
  ])
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 10_000_000 }), (max) => {
      const top = roundTop(max)
      expect(top).toBeGreaterThanOrEqual(max)
      expect(top).toBeLessThanOrEqual(max * 2)
    }),
  )
})

test("the lines are whole numbers, so that nobody reads of half a person", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), (max) => {
      for (const tick of ticksOf(roundTop(max))) expect(Number.isInteger(tick)).toBe(true)
    }),
  )
})

test("labels thin out evenly and name the last day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 2, max: 12 }), (count, wanted) => {
      const shown = Array.from({ length: count }, (_, index) => index).filter(labelled(count, wanted))
      expect(shown.at(-1)).toBe(count - 1)
      expect(shown.length).toBeLessThanOrEqual(wanted)
    }),
  )
})

test("bars stand on the ground, as high as their values; of nothing there is no bar", () => {
  expect(barsPath([50, 0, 100], 100, { from: 0.1, width: 0.8 })).toBe(
    "M0.1 100V50h0.8V100zM2.1 100V0h0.8V100z",
  )
})
