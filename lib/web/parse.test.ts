import { describe, expect, test } from "vitest"
import { z } from "zod"
import { objectOf } from "./form-data"
import { parseInput } from "./parse"

const input = z.object({
  limit: z.coerce.number().int().min(1).max(200),
  revision: z.number().int(),
  name: z.string().min(1).max(5),
  kind: z.enum(["a", "b"]),
  size: z.union([z.literal("all"), z.number()]),
  rows: z.array(z.object({ slots: z.coerce.number() })).max(2),
})
const right = { limit: "20", revision: 1, name: "x", kind: "a", size: "all", rows: [{ slots: "1" }] }

function wrong(given: object): [path: string, message: string][] {
  const parsed = parseInput(input, { ...right, ...given })
  return parsed.ok ? [] : parsed.details.map(({ path, message }) => [path, message])
}

describe("what is wrong with an input", () => {
  test.each([
    ["limit", undefined, "required"],
    ["limit", "abc", "notANumber"],
    ["limit", "1.5", "notAWholeNumber"],
    ["limit", "0", "tooSmall"],
    ["limit", "201", "tooBig"],
    ["revision", undefined, "required"],
    ["revision", null, "required"],
    ["revision", "1", "notANumber"],
    ["revision", 1.5, "notAWholeNumber"],
    ["name", undefined, "required"],
    ["name", "", "required"],
    ["name", 5, "invalid"],
    ["name", "too long", "tooLong"],
    ["kind", undefined, "required"],
    ["kind", "c", "notInList"],
    ["size", undefined, "required"],
    ["size", "some", "invalid"],
    ["rows", undefined, "required"],
    ["rows", 7, "invalid"],
  ])("%s as %j: %s", (path, value, message) => {
    expect(wrong({ [path]: value })).toEqual([[path, message]])
  })

  test("is said where it is, also inside a list", () => {
    expect(wrong({ rows: [{ slots: "1" }, { slots: "two" }] })).toEqual([["rows.1.slots", "notANumber"]])
    expect(wrong({ rows: [{}, "row"] })).toEqual([
      ["rows.0.slots", "required"],
      ["rows.1", "invalid"],
    ])
  })

  test("is nothing when all is right", () => {
    expect(parseInput(input, right)).toMatchObject({ ok: true, value: { limit: 20, rows: [{ slots: 1 }] } })
  })

  test("in a form: a field left empty is missing, one with letters is not a number", () => {
    const form = new FormData()
    form.set("limit", "abc")
    form.set("rows.0.slots", "")
    form.set("rows.0.note", "x")
    const parsed = parseInput(input.pick({ limit: true, name: true, rows: true }), objectOf(form))
    expect(parsed).toMatchObject({
      code: "invalid",
      details: [
        { path: "limit", message: "notANumber" },
        { path: "name", message: "required" },
        { path: "rows.0.slots", message: "required" },
      ],
    })
  })
})
