import { request as ask, createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http"
import type { AddressInfo } from "node:net"

/** good: everything goes through. cut: nothing does. bad: half of all requests fail, some of them after they arrived, and some come twice. */
type State = "good" | "cut" | "bad"
type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

const FATES = [
  "lost",
  "answerLost",
  "twice",
  "answerLost",
  "through",
  "lost",
  "twice",
  "answerLost",
  "lost",
  "through",
] as const

/** A line to the server at `baseURL` that a story can make worse. Pages that are opened through it have an origin of their own. */
export async function lineTo(baseURL: string) {
  let state: State = "good"
  let requests = 0
  const server = createServer(async (request, response) => {
    const fate = state === "bad" ? FATES[requests++ % FATES.length] : state === "cut" ? "lost" : "through"
    if (fate === "lost") return void request.socket.destroy()
    try {
      const body = Buffer.concat(await request.toArray())
      const answer = await forward(baseURL, request, body)
      if (fate === "twice") await forward(baseURL, request, body)
      if (fate === "answerLost") return void request.socket.destroy()
      response.writeHead(answer.status, answer.headers).end(answer.body)
    } catch {
      request.socket.destroy()
    }
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    be: (next: State) => {
      state = next
      // What stands open would get through a line that is cut.
      server.closeAllConnections()
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function forward(baseURL: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask(new URL(url ?? "/", baseURL), { method, headers, agent: false }, async (answer) => {
      const whole = Buffer.concat(await answer.toArray())
      const { "transfer-encoding": _, connection: __, ...rest } = answer.headers
      resolve({ status: answer.statusCode ?? 502, headers: rest, body: whole })
    })
    asked.on("error", reject)
    asked.end(body)
  })
}
