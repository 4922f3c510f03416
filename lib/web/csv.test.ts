import { expect, test, vi } from "vitest"
import { csv } from "./csv"

async function* rowsOf(...rows: (string | number | null)[][]) {
  yield* rows
}

test("cells are quoted where they must be, and nothing typed becomes a formula", async () => {
  const taken = vi.fn(async () => {})
  const answer = csv(
    "审计.csv",
    ["甲", "乙"],
    rowsOf(['说"好"', "a,b"], ["=1+1", null], ["两\n行", -5]),
    taken,
  )
  const bytes = new Uint8Array(await answer.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('甲,乙\r\n"说""好""","a,b"\r\n\'=1+1,\r\n"两\n行",-5\r\n')
  expect(answer.headers.get("content-disposition")).toContain("filename*=UTF-8''%E5%AE%A1")
  expect(taken).toHaveBeenCalledExactlyOnceWith(3, true)
})

test("a reader who goes away took what was sent", async () => {
  const taken = vi.fn(async () => {})
  const reader = csv("a.csv", ["a"], rowsOf(["1"], ["2"], ["3"]), taken).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  expect(taken).toHaveBeenCalledExactlyOnceWith(expect.any(Number), false)
})

test("a source that fails breaks the file off, and says so", async () => {
  const taken = vi.fn(async () => {})
  async function* failing() {
    yield ["1"]
    throw new Error("the database went away")
  }
  await expect(csv("a.csv", ["a"], failing(), taken).text()).rejects.toThrow()
  expect(taken).toHaveBeenCalledExactlyOnceWith(1, false)
})
