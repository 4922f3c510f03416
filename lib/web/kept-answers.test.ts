import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import compression from "compression"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { answerFromMemory, keepAnswer } from "./kept-answers.mjs"
import { expirePages } from "./page-cache.mjs"

let asked = 0
let answer: (request: IncomingMessage, response: ServerResponse) => void
const pack = compression({ threshold: 0 })
const server = createServer((request, response) =>
  pack(request, response, async () => {
    if (await answerFromMemory(request, response)) return
    keepAnswer(request, response)
    asked++
    answer(request, response)
  }),
)
const get = async (path: string, headers: Record<string, string> = {}) => {
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
  return { status: response.status, text: await response.text(), headers: response.headers }
}
const sends = (headers: Record<string, string>) => (_: IncomingMessage, response: ServerResponse) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.write("驿")
  response.end(`站${asked}`)
}
const PUBLIC = {
  "cache-control": "public, max-age=60",
  etag: '"1"',
  "content-type": "text/plain; charset=utf-8",
}

beforeAll(() => new Promise<void>((done) => server.listen(0, "127.0.0.1", done)))
afterAll(() => server.close())
beforeEach(() => {
  expirePages(() => true)
  asked = 0
  answer = sends(PUBLIC)
})

test("what anyone may keep is made once, with all its headers, and anew after an event has touched it", async () => {
  const first = await get("/api/v1/stations?q=1")
  const again = await get("/api/v1/stations?q=1")
  expect([first.text, again.text, asked]).toEqual(["驿站1", "驿站1", 1])
  expect(again.headers.get("content-type")).toBe(PUBLIC["content-type"])
  expirePages((path) => path === "/api/v1/stations?q=1")
  expect((await get("/api/v1/stations?q=1")).text).toBe("驿站2")
})

test("what is too long to be kept is told whole each time", async () => {
  const long = "驿".repeat(400_000)
  answer = (_, response) => {
    for (const [name, value] of Object.entries(PUBLIC)) response.setHeader(name, value)
    response.write(long)
    response.end(String(asked))
  }
  await get("/long")
  expect((await get("/long")).text === `${long}2`).toBe(true)
})

test.each(["gzip", "br", "identity"])(
  "what is kept can be read by whoever takes it as %s",
  async (encoding) => {
    const headers = { "accept-encoding": encoding }
    for (const _ of ["made", "kept"]) expect((await get(`/${encoding}`, headers)).text).toBe("驿站1")
  },
)

test("whoever has it already is told so", async () => {
  await get("/a")
  expect(await get("/a", { "if-none-match": 'W/"1", "2"' })).toMatchObject({ status: 304, text: "" })
  expect(await get("/a", { "if-none-match": '"2"' })).toMatchObject({ status: 200, text: "驿站1" })
})

test.each([
  ["what says nothing of being kept", {}],
  ["what is for one reader", { "cache-control": "private, max-age=60" }],
  ["what differs by language", { ...PUBLIC, vary: "Accept-Language" }],
  ["what sets a cookie", { ...PUBLIC, "set-cookie": "a=b" }],
])("%s is made each time", async (_, headers) => {
  answer = sends(headers)
  await get("/b")
  expect((await get("/b")).text).toBe("驿站2")
})

test("what an event overtook while it was made is told once and not kept", async () => {
  answer = (request, response) => {
    expirePages(() => true)
    sends(PUBLIC)(request, response)
  }
  await get("/c")
  expect((await get("/c")).text).toBe("驿站2")
})

test("what is written is not answered from memory", async () => {
  await get("/d")
  const { port } = server.address() as AddressInfo
  const posted = await fetch(`http://127.0.0.1:${port}/d`, { method: "POST" })
  expect(await posted.text()).toBe("驿站2")
})
