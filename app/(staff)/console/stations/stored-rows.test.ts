import fc from "fast-check"
import { expect, test } from "vitest"
import { stationInput } from "@/lib/domain/stations/schema"
import { objectOf } from "@/lib/web/form-data"
import { written } from "@/tests/stations"
import { storedRows } from "./stored-rows"

type Lists = Parameters<typeof storedRows>[0]

/** What is kept when the form is sent as it was opened. */
function sentUnchanged(facts: Lists) {
  const form = new FormData()
  for (const [list, rows] of Object.entries(storedRows(facts)))
    rows.forEach((row, n) => {
      for (const [field, text] of Object.entries(row)) form.append(`${list}.${n}.${field}`, text)
    })
  const { spans, facilities, exceptions, effects } = stationInput.parse({ ...written, ...objectOf(form) })
  return { spans, facilities, exceptions, effects }
}

test("any number of spans on a date, nights and 24 hours from nine are shown and saved as they are", () => {
  const facts: Lists = {
    spans: [
      { weekday: 1, opens: 540, closes: 1980 },
      { weekday: 3, opens: 0, closes: 1440 },
      { weekday: 5, opens: 1320, closes: 1560 },
    ],
    facilities: [{ kindCode: "hot-water", slots: 2, priceFen: 150, note: null }],
    exceptions: [
      { day: "2027-01-01", spans: [], reason: "元旦" },
      {
        day: "2027-02-05",
        spans: [480, 600, 720, 840].map((opens) => ({ opens, closes: opens + 60 })),
        reason: "除夕",
      },
      { day: "2027-03-01", spans: [{ opens: 540, closes: 1980 }], reason: "通宵值守" },
    ],
    effects: [{ what: "取餐", before: "7 分", after: "1 分", measuredOn: "2026-11-01", note: null }],
  }
  expect(sentUnchanged(facts)).toEqual(facts)
})

test("whatever span a day can have, the form gives it back", () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
    .map(([opens, length]) => ({ opens, closes: opens + length }))
  fc.assert(
    fc.property(span, (one) => {
      const facts = { spans: [], facilities: [], effects: [] }
      const exceptions = [{ day: "2027-01-01", spans: [one], reason: "元旦" }]
      expect(sentUnchanged({ ...facts, exceptions }).exceptions).toEqual(exceptions)
    }),
  )
})
