import { expect, test } from "vitest"
import { exportHref, overviewHref, rowsHref } from "./links"

const look = { area: "110114", from: "2026-11-01", to: "2026-11-30" } as const

test("a figure leads to the list behind it, in the same area and period; a filter that is not set is left out", () => {
  expect(overviewHref(look, { by: "street" })).toBe(
    "/console/overview?area=110114&from=2026-11-01&to=2026-11-30&by=street",
  )
  expect(rowsHref(look, "sessions", { outcome: undefined, week: "2026-W48" })).toBe(
    "/console/overview/rows?what=sessions&area=110114&from=2026-11-01&to=2026-11-30&week=2026-W48",
  )
  expect(exportHref(look, "overview")).toBe(
    "/console/overview/export?what=overview&area=110114&from=2026-11-01&to=2026-11-30",
  )
})
