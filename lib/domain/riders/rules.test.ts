import fc from "fast-check"
import { expect, test } from "vitest"
import { dayOf } from "@/lib/plain/clock"
import { linkedFrom } from "./rules"

test("a month is forgotten as a whole, also over the turn of the year", () => {
  const from = (at: string, months: number) => linkedFrom(new Date(at), months)
  expect(from("2026-11-24T12:00:00+08:00", 6)).toBe("2026-05-01")
  expect(from("2026-02-28T12:00:00+08:00", 2)).toBe("2025-12-01")
  expect(from("2027-01-01T00:00:00+08:00", 12)).toBe("2026-01-01")
  expect(from("2026-12-31T23:59:59+08:00", 12)).toBe("2025-12-01")
})

test("nothing is forgotten before its months are over", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2020-01-01"), max: new Date("2090-01-01"), noInvalidDate: true }),
      fc.integer({ min: 2, max: 24 }),
      (now, months) => {
        const lastForgotten = new Date(`${linkedFrom(now, months)}T00:00:00Z`).getTime() - 86_400_000
        const age = new Date(`${dayOf(now)}T00:00:00Z`).getTime() - lastForgotten
        expect(age / 86_400_000).toBeGreaterThanOrEqual(months * 28)
      },
    ),
  )
})
