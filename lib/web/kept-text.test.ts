import { expect, test } from "vitest"
import { keptText } from "./kept-text"
import { expirePages } from "./page-cache.mjs"

const path = "/api/stations/1/schedule/2026-W48"

test("a text is made once, and anew after an event has touched it", async () => {
  let made = 0
  const ask = () => keptText(path, async () => String(++made))
  expect([await ask(), await ask()]).toEqual(["1", "1"])
  expirePages((key) => key === path)
  expect(await ask()).toBe("2")
})

test("what an event overtook while it was read is told once and not kept", async () => {
  const overtaken = await keptText(`${path}/a`, async () => {
    expirePages(() => true)
    return "old"
  })
  expect(overtaken).toBe("old")
  expect(await keptText(`${path}/a`, async () => "new")).toBe("new")
})

test("what is not there is asked for again", async () => {
  expect(await keptText(`${path}/b`, async () => null)).toBeNull()
  expect(await keptText(`${path}/b`, async () => "there now")).toBe("there now")
})
