import { describe, expect, test } from "vitest"
import { addDays } from "@/lib/plain/clock"
import { announcedOn } from "./announced"

describe("the holidays of 2026", () => {
  test("Spring Festival is off from 15 to 23 February, and not a day longer", () => {
    for (let n = 0; n < 9; n++)
      expect(announcedOn(addDays("2026-02-15", n))).toEqual({
        kind: "off",
        name: { zh: "春节", en: "Spring Festival" },
      })
    expect(announcedOn("2026-02-24")).toEqual({ kind: "ordinary" })
  })

  test.each(["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"])(
    "%s is a make-up workday, though a weekend",
    (day) => expect(announcedOn(day).kind).toBe("makeUpWorkday"),
  )

  test("an ordinary weekend is no holiday", () => {
    expect(announcedOn("2026-11-28")).toEqual({ kind: "ordinary" })
    expect(announcedOn("2026-11-29")).toEqual({ kind: "ordinary" })
  })
})

test("a year that was not announced says so, on its weekends and on New Year's Day too", () => {
  for (const day of ["2027-01-01", "2027-01-02", "2027-05-01", "2099-10-01", "2001-01-01"])
    expect(announcedOn(day)).toEqual({ kind: "notAnnounced" })
})
