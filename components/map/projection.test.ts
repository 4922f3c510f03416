import fc from "fast-check"
import { expect, test } from "vitest"
import { roundLength, toPixels, toPoint } from "./projection"

const view = { centre: { lng: 116.4, lat: 40 }, metersPerPixel: 5 }

test("a pixel leads to a point that lies at the pixel", () => {
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }), (x, y) => {
      const back = toPixels(view, toPoint(view, x, y))
      expect(back.x).toBeCloseTo(x, 1)
      expect(back.y).toBeCloseTo(y, 1)
    }),
  )
})

test("north is up and east is right", () => {
  expect(toPixels(view, { lng: 116.41, lat: 40.01 })).toMatchObject({
    x: expect.toSatisfy((x: number) => x > 0),
    y: expect.toSatisfy((y: number) => y < 0),
  })
})

test("the scale bar shows a round length no longer than asked", () => {
  expect([1, 4.3, 26, 700].map((m) => roundLength(m, 100))).toEqual([100, 200, 2000, 50_000])
})
