import { SECURITY_HEADERS } from "./security-headers.mjs"

/**
 * Calls that come by the hundred in a second (the door at noon) are answered without the framework between: from the second one on,
 * the process that serves (scripts/server.mjs) gives them to their route handler itself. The framework's own answer would be the same.
 */
const NAME = Symbol.for("nuanyi.shortWay")
globalThis[NAME] ??= new Map()
/** Shared by every copy of this module that the bundler makes in one process. */
const handlers = globalThis[NAME]

const MOST_BYTES = 64 * 1024

/**
 * @param call method and address without parameters: "POST /api/v1/check-ins"
 * @returns the handler as it is
 */
export function onShortWay(call, handler) {
  handlers.set(call, handler)
  return handler
}

/** @returns {Promise<boolean>} whether the request has been answered */
export async function answerAtOnce(request, response) {
  const handler = handlers.get(`${request.method} ${request.url}`)
  // What does not say how long it is, or is long, takes the usual way.
  if (!handler || !(Number(request.headers["content-length"]) <= MOST_BYTES)) return false
  const parts = []
  try {
    for await (const part of request) parts.push(part)
  } catch {
    // The line was cut while the caller was speaking: there is nobody to answer.
    return true
  }
  await give(
    await handler(requestOf(request, Buffer.concat(parts)), { params: Promise.resolve({}) }),
    response,
  )
  return true
}

function requestOf(request, body) {
  const headers = new Headers({ "x-forwarded-for": request.socket.remoteAddress ?? "" })
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value))
  // Whose name the caller used does not matter, and may be no name at all.
  return new Request(`http://localhost${request.url}`, { method: request.method, headers, body })
}

async function give(answer, response) {
  response.statusCode = answer.status
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value)
  for (const [name, value] of answer.headers) response.appendHeader(name, value)
  response.end(await answer.text())
}
