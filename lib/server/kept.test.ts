import { beforeEach, describe, expect, it, vi } from "vitest"
import { tell } from "./events"
import { kept, keptByKey } from "./kept"

const hears = vi.hoisted(() => ({ all: true }))
vi.mock("./events", async (original) => ({ ...(await original<object>()), hearsAll: () => hears.all }))

const event = (action: string) => tell([{ action, subjectType: "term", subjectId: "1", areaCode: null }])

beforeEach(() => {
  hears.all = true
})

describe("what seldom changes", () => {
  it("is read once, and again after an event that may have changed it", async () => {
    const read = vi.fn(async () => read.mock.calls.length)
    const words = kept(/^term\./, read)
    expect([await words(), await words()]).toEqual([1, 1])
    event("station.open")
    expect(await words()).toBe(1)
    event("term.edit")
    expect(await words()).toBe(2)
  })

  it("is not kept when an event comes while it is being read", async () => {
    const ends: ((value: string) => void)[] = []
    const words = kept(/^term\./, () => new Promise<string>((end) => ends.push(end)))
    const before = words()
    event("term.edit")
    ends[0]?.("old")
    const after = words()
    ends[1]?.("new")
    expect([await before, await after, await words()]).toEqual(["old", "new", "new"])
  })

  it("is read at every call by a process that cannot hear the others", async () => {
    hears.all = false
    const read = vi.fn(async () => "words")
    const words = kept(/^term\./, read)
    await words()
    await words()
    expect(read).toHaveBeenCalledTimes(2)
  })

  it("is read anew after a reading that failed", async () => {
    const read = vi.fn().mockRejectedValueOnce(new Error("no database")).mockResolvedValue("words")
    const words = kept(/^term\./, read)
    await expect(words()).rejects.toThrow("no database")
    expect(await words()).toBe("words")
  })
})

describe("what is looked up by key", () => {
  const read = vi.fn(
    async (codes: string[]) => new Map(codes.filter((c) => c !== "9").map((c) => [c, `#${c}`])),
  )
  beforeEach(() => {
    read.mockClear()
  })

  it("asks only for keys that it does not know, and leaves out what is not there", async () => {
    const names = keptByKey(/^unit\./, read)
    expect([...(await names(["1", "2", "1"]))]).toEqual([
      ["1", "#1"],
      ["2", "#2"],
    ])
    expect([...(await names(["3", "9", "2"]))]).toEqual([
      ["3", "#3"],
      ["2", "#2"],
    ])
    expect(read.mock.calls).toEqual([[["1", "2"]], [["3", "9"]]])
  })

  it("forgets a reading that an event overtook", async () => {
    let name = "old"
    let end = () => {}
    const names = keptByKey(/^unit\./, async (codes) => {
      const found = new Map(codes.map((code) => [code, name]))
      await new Promise<void>((resolve) => {
        end = resolve
      })
      return found
    })
    const before = names(["1"])
    name = "new"
    event("unit.rename")
    end()
    expect((await before).get("1")).toBe("old")
    const after = names(["1"])
    end()
    expect((await after).get("1")).toBe("new")
  })
})
