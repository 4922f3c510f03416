import { expect, test } from "vitest"
import { tell } from "./timeline"

test("deeds happen in the order of their time, each at its time", async () => {
  const seen: [string, string][] = []
  const deed = (name: string, at: string) => ({
    at: new Date(at),
    act: async () => {
      seen.push([name, new Date().toISOString().slice(0, 16)])
    },
  })
  await tell([
    deed("publish", "2026-03-06T07:00Z"),
    deed("register", "2026-03-01T01:30Z"),
    deed("review", "2026-03-02T02:00Z"),
  ])
  expect(seen).toEqual([
    ["register", "2026-03-01T01:30"],
    ["review", "2026-03-02T02:00"],
    ["publish", "2026-03-06T07:00"],
  ])
})

test("the clock is right again afterwards, also when a deed fails", async () => {
  const before = Date.now()
  const failing = tell([
    {
      at: new Date("2020-01-01T00:00Z"),
      act: async () => {
        throw new Error("no")
      },
    },
  ])
  await expect(failing).rejects.toThrow("no")
  expect(Date.now() - before).toBeLessThan(60_000)
})

test("a date made by either clock is a date", async () => {
  await tell([
    {
      at: new Date("2026-03-01T00:00Z"),
      act: async () => {
        expect(new Date()).toBeInstanceOf(Date)
        expect(new Date("2026-01-01T00:00:00Z").getTime()).toBe(1_767_225_600_000)
      },
    },
  ])
})
