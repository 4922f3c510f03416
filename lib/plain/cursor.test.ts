import fc from "fast-check"
import { expect, test } from "vitest"
import { decodeCursor, encodeCursor } from "./cursor"

const part = fc.oneof(
  fc.string({ unit: "binary" }).filter((text) => !text.includes("\0")),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0 || 0),
  fc.boolean(),
  fc.constant(null),
)

test("a cursor brings back what was put in", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (values) => {
      const cursor = encodeCursor(values)
      expect(cursor).toMatch(/^[\w-]+$/)
      expect(decodeCursor(cursor)).toEqual(values)
    }),
  )
})

test("rubbish is no cursor and no exception", () => {
  const object = btoa('{"a":1}').replace(/=+$/, "")
  const nested = btoa("[[1]]").replace(/=+$/, "")
  for (const text of ["", "%", "a", "驿站", "W10=", object, nested, "_____w", "A".repeat(5000)])
    expect(decodeCursor(text), text.slice(0, 10)).toBeNull()
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const values = decodeCursor(text)
      expect(values === null || Array.isArray(values)).toBe(true)
    }),
  )
})

test("a cursor too long for an address is not made", () => {
  expect(() => encodeCursor(["x".repeat(5000)])).toThrow(RangeError)
})

test("a text that no database can hold makes no cursor", () => {
  expect(decodeCursor(encodeCursor(["\0", "x"]))).toBeNull()
})
