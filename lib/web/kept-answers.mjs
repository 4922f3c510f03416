import PageCache, { forgotten } from "./page-cache.mjs"

/**
 * Answers for anyone, kept whole beside the rider pages and by their rules (scripts/server.mjs): what says of itself `cache-control:
 * public` is given again from memory, for as long as it says and no longer than until an event touches it. What varies with its
 * reader is not kept.
 */
const cache = new PageCache()
/** Of one connection or one sending, not of the answer: what is kept is not packed, and each sending is packed anew. */
const NOT_KEPT = [
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "keep-alive",
  "transfer-encoding",
]
const MOST_BYTES = 1024 * 1024

/** @returns {Promise<boolean>} whether the request has been answered */
export async function answerFromMemory(request, response) {
  if (request.method !== "GET") return false
  const kept = await cache.get(request.url)
  if (kept?.value.kind !== "ANSWER") return false
  const { headers, body } = kept.value
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  const known = request.headers["if-none-match"]?.split(",").map((tag) => tag.trim().replace(/^W\//, ""))
  if (headers.etag && known?.some((tag) => tag === "*" || tag === headers.etag)) {
    response.removeHeader("content-type")
    response.statusCode = 304
    response.end()
  } else response.end(body)
  return true
}

/** Listens to an answer as it is written, and keeps it if it may be kept. */
export function keepAnswer(request, response) {
  if (request.method !== "GET") return
  const before = forgotten()
  const send = { write: response.write.bind(response), end: response.end.bind(response) }
  const parts = []
  let size = 0
  const hear = (chunk) => {
    if (!chunk || typeof chunk === "function") return
    const part = Buffer.from(chunk)
    size += part.length
    // Too long to be kept: nothing of a stream is held back.
    if (size > MOST_BYTES) parts.length = 0
    else parts.push(part)
  }
  response.write = (chunk, ...rest) => {
    hear(chunk)
    return send.write(chunk, ...rest)
  }
  response.end = (...args) => {
    hear(args[0])
    const seconds = secondsToKeep(response)
    const body = Buffer.concat(parts)
    // What was read before an event came may be older than it: told once, not kept.
    if (seconds > 0 && size <= MOST_BYTES && forgotten() === before) {
      const headers = Object.fromEntries(
        Object.entries(response.getHeaders()).filter(([name]) => !NOT_KEPT.includes(name)),
      )
      cache.set(request.url, { kind: "ANSWER", headers, body }, { cacheControl: { revalidate: seconds } })
    }
    return send.end(...args)
  }
}

function secondsToKeep(response) {
  const control = String(response.getHeader("cache-control") ?? "")
  const varies = String(response.getHeader("vary") ?? "")
    .split(/,\s*/)
    .some((name) => /^(accept-language|cookie|authorization|\*)$/i.test(name))
  if (
    response.statusCode !== 200 ||
    response.hasHeader("set-cookie") ||
    varies ||
    !/\bpublic\b/.test(control)
  )
    return 0
  return Number(/\bmax-age=(\d+)/.exec(control)?.[1] ?? 0)
}
