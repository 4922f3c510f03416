// The production server: Next.js, with two things of our own around it (decision 0005). A rider's page is made of links, forms and a few
// lines of its own script, so the framework's scripts are taken out of it on its way; and what programs may keep is answered from memory.
// Takes the host and the port.
import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import { join } from "node:path"
import compression from "compression"
import next from "next"
import { answerFromMemory, keepAnswer } from "../lib/web/kept-answers.mjs"
import { LARGEST_FORM } from "../lib/web/largest-form.mjs"
import { withoutTakeOver } from "../lib/web/page-cache.mjs"
import { answerAtOnce } from "../lib/web/short-way.mjs"

const FOR_PROGRAMS = /^\/(?:api\/v1\/|(?:stations|providers|areas)\/[^/?]+\/schedule\.ics)/
const FILE = /^\/(?:api|_next)\//
const STAFF = /^\/(?:console|login)(?:[/?]|$)/

/**
 * Collects an HTML page as it is written in hundreds of pieces, and sends it at once. A page kept in the cache has been through this
 * already.
 */
function sendWhole(response, finish) {
  const send = { write: response.write.bind(response), end: response.end.bind(response) }
  const parts = []
  const isPage = () =>
    String(response.getHeader("content-type")).startsWith("text/html") &&
    !response.hasHeader("x-nextjs-cache")
  const flushHeaders = response.flushHeaders.bind(response)
  // The head goes with the page, in one piece with it.
  response.flushHeaders = () => isPage() || flushHeaders()
  response.write = (chunk, ...rest) => {
    if (!isPage()) return send.write(chunk, ...rest)
    parts.push(Buffer.from(chunk))
    return true
  }
  response.end = (...args) => {
    if (parts.length === 0) return send.end(...args)
    if (args[0] && typeof args[0] !== "function") parts.push(Buffer.from(args[0]))
    return send.end(finish(Buffer.concat(parts)))
  }
}

/** Larger than any form of ours: a browser is told before it sends, everyone else here. What still comes is read and thrown away. */
function refuseLarge(request, response) {
  request.resume()
  response.writeHead(413, { "content-type": "text/plain; charset=utf-8" })
  response.end(["zh-CN", "en"].map(tooLargeIn).join(" · "))
}

function tooLargeIn(language) {
  return JSON.parse(readFileSync(join("messages", language, "errors.json"), "utf8")).tooLarge
}

async function main(hostname, port) {
  const app = next({ dev: false, hostname, port })
  await app.prepare()
  const handle = app.getRequestHandler()
  const pack = compression()
  const server = createServer((request, response) => {
    if (Number(request.headers["content-length"]) > LARGEST_FORM) return refuseLarge(request, response)
    pack(request, response, async () => {
      if (await answerFromMemory(request, response)) return
      if (await answerAtOnce(request, response)) return
      if (FOR_PROGRAMS.test(request.url)) keepAnswer(request, response)
      else if (!FILE.test(request.url))
        sendWhole(response, STAFF.test(request.url) ? String : (page) => withoutTakeOver(String(page)))
      handle(request, response)
    })
  })
  // Whoever is being answered is answered to the end.
  process.once("SIGTERM", () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
  })
  server.listen(port, hostname)
}

await main(process.argv[2] ?? "127.0.0.1", Number(process.argv[3]))
