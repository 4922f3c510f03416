import { createServer, request as httpRequest, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, expect, test } from "vitest"
import { answerAtOnce, onShortWay } from "./short-way.mjs"

let server: Server
let address: string

onShortWay("POST /door", async (request: Request) => {
  const headers = new Headers({ "content-type": "text/plain" })
  headers.append("set-cookie", "a=1")
  headers.append("set-cookie", "b=2")
  const said = [await request.text(), request.headers.get("x-key"), request.headers.get("x-forwarded-for")]
  return new Response(said.join(" "), { status: 201, headers })
})

beforeAll(async () => {
  server = createServer(async (request, response) => {
    if (await answerAtOnce(request, response)) return
    response.end("the usual way")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
})

test("a call that took the short way is answered by its handler, with all that every answer carries", async () => {
  const answer = await fetch(`${address}/door`, { method: "POST", body: "骑手", headers: { "x-key": "k1" } })
  expect(answer.status).toBe(201)
  expect(await answer.text()).toBe("骑手 k1 127.0.0.1")
  expect(answer.headers.getSetCookie()).toEqual(["a=1", "b=2"])
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff")
})

test("a proxy's word for where a call comes from goes before the socket's", async () => {
  const headers = { "x-forwarded-for": "203.0.113.7" }
  const answer = await fetch(`${address}/door`, { method: "POST", body: "x", headers })
  expect(await answer.text()).toContain("203.0.113.7")
})

test("another method, an address with parameters, a long body and one of unknown length take the usual way", async () => {
  const ways = [
    fetch(`${address}/door`),
    fetch(`${address}/door?a=1`, { method: "POST", body: "x" }),
    fetch(`${address}/door`, { method: "POST", body: "x".repeat(70_000) }),
    fetch(`${address}/door`, {
      method: "POST",
      body: new Blob(["x"]).stream(),
      duplex: "half",
    } as RequestInit),
  ]
  for (const way of ways) expect(await (await way).text()).toBe("the usual way")
})

test("a host that is no name, and a line that is cut while the caller speaks, harm nobody", async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const call = httpRequest(`${address}/door`, { method: "POST", headers: { host: "a b" } }, (answer) =>
      resolve(answer.resume().statusCode),
    )
    call.on("error", reject)
    call.end("x")
  })
  expect(status).toBe(201)
  await new Promise<void>((resolve) => {
    const call = httpRequest(`${address}/door`, { method: "POST", headers: { "content-length": "10" } })
    call.on("error", () => resolve())
    call.write("x", () => call.destroy(new Error("cut")))
  })
  expect((await fetch(`${address}/door`, { method: "POST", body: "x" })).status).toBe(201)
})
