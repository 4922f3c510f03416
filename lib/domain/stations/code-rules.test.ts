import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  SKEW_SECONDS,
  spanOfWindow,
  ticketStands,
  WINDOW_SECONDS,
  windowOf,
  windowStands,
} from "./code-rules"

const instant = fc.date({ min: new Date("2024-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
const later = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000)

describe("a code on a screen", () => {
  test("is taken although the clocks of screen and server are up to a minute apart", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -SKEW_SECONDS, max: SKEW_SECONDS }), (at, skew) => {
        expect(windowStands(windowOf(at), later(at, skew))).toBe(true)
      }),
    )
  })

  test("that was photographed is refused a minute after the screen has changed it, and so an hour later", () => {
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: SKEW_SECONDS + WINDOW_SECONDS, max: 400 * 86_400 }),
        (at, seconds) => {
          expect(windowStands(windowOf(at), later(at, seconds))).toBe(false)
          expect(windowStands(windowOf(at), later(at, -seconds))).toBe(false)
          expect(windowStands(windowOf(at), later(at, 3600))).toBe(false)
        },
      ),
    )
  })

  test("changes every half minute, and each has its turn", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const { from, until } = spanOfWindow(windowOf(at))
        expect(from <= at && at < until).toBe(true)
        expect(until.getTime() - from.getTime()).toBe(WINDOW_SECONDS * 1000)
        expect(windowOf(until)).toBe(windowOf(at) + 1)
      }),
    )
  })
})

test("a scan's ticket lasts as long as the office says, and is not taken before it was handed out", () => {
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: -3600, max: 7200 }),
      (at, minutes, age) => {
        const issued = Math.floor(at.getTime() / 1000)
        const now = new Date((issued + age) * 1000)
        expect(ticketStands(issued, now, minutes)).toBe(age >= -SKEW_SECONDS && age <= minutes * 60)
      },
    ),
  )
})
