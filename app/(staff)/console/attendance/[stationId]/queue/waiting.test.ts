import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { correct, type Deed, nextToSend, settle, takeBack, type Waiting } from "./waiting"

const COURIER = { occupation: "COURIER", quantity: 1, sessionId: null } as const
const entry: Deed = { kind: "entry", ...COURIER }
const voidOf = (of: string): Deed => ({ kind: "void", of, logged: null, takes: COURIER, reason: "误点" })
const punch: Deed = { kind: "punch", door: "OPEN" }

const waiting = (key: string, over: Partial<Waiting> = {}): Waiting => ({
  order: 1,
  key,
  stationId: "s",
  userId: "u",
  userName: "王姐",
  at: "2026-11-24T02:00:00.000Z",
  deed: entry,
  tried: false,
  state: "waiting",
  logged: null,
  refusal: null,
  ...over,
})
const logged = (key: string) => ({ id: `id-${key}`, day: "2026-11-24" })
const yes = (...keys: string[]) => new Map(keys.map((key) => [key, { logged: logged(key), refusal: null }]))
const no = (key: string, code: string) => new Map([[key, { logged: null, refusal: { code, detail: "…" } }]])
const keysOf = (list: readonly Waiting[]) => list.map(({ key }) => key)
const voiding = { key: "v", at: "2026-11-24T02:01:00.000Z", reason: "误点" }

describe("what a keeper did without network", () => {
  test("goes out in the order of the taps: entries together, a void and a punch by themselves", () => {
    const list = [
      waiting("a"),
      waiting("b"),
      waiting("p", { deed: punch }),
      waiting("c"),
      waiting("v", { deed: voidOf("c") }),
    ]
    expect(keysOf(nextToSend(list))).toEqual(["a", "b"])
    expect(keysOf(nextToSend(list.slice(2)))).toEqual(["p"])
    expect(keysOf(nextToSend(list.slice(3)))).toEqual(["c"])
  })

  test("goes out up to 500 at once", () => {
    const list = Array.from({ length: 620 }, (_, n) => waiting(`k${n}`))
    expect(keysOf(nextToSend(list))).toEqual(keysOf(list.slice(0, 500)))
  })

  test("leaves the list when the server's sums hold it, a punch at once", () => {
    const { put, drop } = settle([waiting("a"), waiting("p", { deed: punch })], yes("a", "p"))
    expect(put.map(({ key, state, logged: where }) => [key, state, where?.id])).toEqual([
      ["a", "settled", "id-a"],
    ])
    expect(keysOf(drop)).toEqual(["p"])
  })

  test("stays with its reason when it is refused, and holds nothing else back", () => {
    const [refused] = settle([waiting("a")], no("a", "sessionCancelled")).put as [Waiting]
    expect([refused.state, refused.refusal?.code]).toEqual(["refused", "sessionCancelled"])
    expect(keysOf(nextToSend([refused, waiting("b")]))).toEqual(["b"])
  })

  test("is sent again as it was, or as a visit to the station under a key of its own", () => {
    const refused = waiting("a", { deed: { ...entry, sessionId: "x" }, tried: true, state: "refused" })
    expect(correct(refused, "same", "n")).toMatchObject({ key: "a", state: "waiting", tried: true })
    expect(correct(refused, "visit", "n")).toMatchObject({
      key: "n",
      state: "waiting",
      tried: false,
      deed: { sessionId: null },
    })
  })
})

describe("a tap that is taken back", () => {
  test("is forgotten when it never left the device", () => {
    expect(takeBack([waiting("a")], "a", voiding)).toMatchObject({
      change: { drop: [{ key: "a" }] },
      added: null,
    })
  })

  test("is voided once its answer is there, when it may have been received", () => {
    const tried = waiting("a", { tried: true })
    const back = takeBack([tried], "a", voiding)
    expect(back).toMatchObject({ change: { drop: [] }, added: { key: "v", deed: { kind: "void", of: "a" } } })
    const { put } = settle([tried, waiting("v", { deed: voidOf("a") })], yes("a"))
    expect(put).toMatchObject([
      { key: "a", state: "settled" },
      { key: "v", state: "waiting", deed: { of: null, logged: { id: "id-a" } } },
    ])
  })

  test("asks for nothing more when the entry is refused, or was void already", () => {
    const list = [waiting("a", { tried: true }), waiting("v", { deed: voidOf("a") })]
    expect(keysOf(settle(list, no("a", "tooLate")).drop)).toEqual(["v"])
    expect(settle([waiting("v", { deed: voidOf("x") })], no("v", "alreadyVoided")).put).toMatchObject([
      { state: "settled" },
    ])
  })
})

test("whatever the line does, each tap that stands is one row, and none that was taken back", () => {
  const tap = fc.record({ lost: fc.integer({ min: 0, max: 3 }), heard: fc.boolean(), undone: fc.boolean() })
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 12 }), (taps) => {
      // The server: one row for each key, whatever is sent twice.
      const rows = new Map<string, boolean>()
      let list: Waiting[] = []
      const apply = ({ put, drop }: { put: Waiting[]; drop: Waiting[] }) => {
        list = list
          .filter((one) => !drop.some(({ order }) => order === one.order))
          .map((one) => put.find(({ order }) => order === one.order) ?? one)
      }
      const send = (received: boolean, heard: boolean) => {
        const batch = nextToSend(list).map((one) => ({ ...one, tried: true }))
        apply({ put: batch, drop: [] })
        if (!received) return
        for (const { key, deed } of batch)
          if (deed.kind === "void") rows.set(deed.logged?.id.slice(3) ?? "nothing", false)
          else if (!rows.has(key)) rows.set(key, true)
        if (heard) apply(settle(list, yes(...keysOf(batch))))
      }
      taps.forEach(({ lost, heard, undone }, n) => {
        list.push(waiting(`k${n}`, { order: n * 2 }))
        for (let time = 0; time < lost; time++) send(time % 2 === 0, heard)
        const back = undone ? takeBack(list, `k${n}`, { ...voiding, key: `v${n}` }) : null
        if (back) apply(back.change)
        if (back?.added) list.push({ ...back.added, order: n * 2 + 1 })
      })
      for (let time = 0; nextToSend(list).length > 0; time++) {
        expect(time).toBeLessThan(100)
        send(true, true)
      }
      const stand = [...rows].filter(([, stands]) => stands).map(([key]) => key)
      expect(stand.sort()).toEqual(taps.flatMap(({ undone }, n) => (undone ? [] : [`k${n}`])).sort())
    }),
  )
})
