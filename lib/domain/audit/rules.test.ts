import fc from "fast-check"
import { expect, test } from "vitest"
import { differences, nameInEvent } from "./rules"

test("only what changed is shown, in the order of its fields", () => {
  expect(differences({ name: "旧", lng: 1, note: null }, { name: "新", lng: 1, note: "有" })).toEqual([
    { path: ["name"], before: "旧", after: "新" },
    { path: ["note"], before: null, after: "有" },
  ])
})

test("something new has nothing before, something gone nothing after", () => {
  expect(differences(null, { name: "新", retired: false, note: null })).toEqual([
    { path: ["name"], before: null, after: "新" },
    { path: ["retired"], before: null, after: false },
  ])
  expect(differences({ reason: "停水" }, undefined)).toEqual([
    { path: ["reason"], before: "停水", after: null },
  ])
})

test("lists and nested fields are compared place by place, also with dots in their names", () => {
  expect(
    differences(
      { spans: [{ opens: 540 }, { opens: 600 }], "session.idleMinutes": 30 },
      { spans: [{ opens: 480 }], "session.idleMinutes": 60 },
    ),
  ).toEqual([
    { path: ["spans", "0", "opens"], before: 540, after: 480 },
    { path: ["spans", "1", "opens"], before: 600, after: null },
    { path: ["session.idleMinutes"], before: 30, after: 60 },
  ])
})

test("nothing differs from itself", () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => differences(value, value).length === 0))
})

test("an event's own name comes first, the newer before the older", () => {
  expect(nameInEvent({ before: { name: "旧" }, after: { name: "新" } })).toBe("新")
  expect(nameInEvent({ before: { name: "旧" }, after: { reason: "x" } })).toBe("旧")
  expect(nameInEvent({ before: null, after: { name: 3 } })).toBeNull()
})
