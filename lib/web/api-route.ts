import type { z } from "zod"
import type { Actor } from "@/lib/domain/audit/actor"
import type { Problem, Result } from "@/lib/plain/result"
import { storable } from "@/lib/plain/text"
import { log } from "@/lib/server/log"
import { apiViewer } from "./api-viewer"
import type { Operation } from "./operations/operation"
import { parseInput } from "./parse"
import { problem, retryAfterOf } from "./problem-json"

type Out<S> = S extends z.ZodType ? z.output<S> : undefined

export type Call<O extends Operation> = {
  request: Request
  /** The signed-in caller; for an operation for anyone it is always null. */
  actor: O["who"] extends "staff" ? Actor : null
  params: Out<O["params"]>
  query: Out<O["query"]>
  headers: Out<O["headers"]>
  body: Out<O["body"]>
}

type Answer = Response | Result<unknown>
type Context = { params: Promise<Record<string, string>> }

const BODY_LIMIT = 256 * 1024

/**
 * A route handler for `operation`: who calls, is the input right, then `handle`. Its order is always the same: 401, 400, 413, 422, then
 * what the verb refuses. An ok result becomes JSON with the operation's first success status.
 */
export function apiRoute<O extends Operation>(operation: O, handle: (call: Call<O>) => Promise<Answer>) {
  const success = Number(Object.keys(operation.answers).find((status) => status.startsWith("2")) ?? 200)
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      const actor = operation.who === "staff" ? await apiViewer(request, operation.method !== "get") : null
      if (operation.who === "staff" && !actor)
        return problem(request, "signedOut", [], { "www-authenticate": "Bearer" })
      const input = await inputOf(operation, request, await context.params)
      if (!input.ok) return problem(request, input.code, input.details)
      const answer = await handle({ request, actor, ...input.value } as Call<O>)
      if (answer instanceof Response) return answer
      if (!answer.ok) return problem(request, answer.code, answer.details, retryAfterOf(answer))
      return Response.json(answer.value ?? {}, { status: success })
    } catch (error) {
      log.error({ err: error, operation: operation.id }, "an API call failed")
      return new Response(JSON.stringify({ type: "about:blank", title: "unexpected", status: 500 }), {
        status: 500,
        headers: { "content-type": "application/problem+json; charset=utf-8" },
      })
    }
  }
}

type Parts = Record<"params" | "query" | "headers" | "body", unknown>

async function inputOf(
  operation: Operation,
  request: Request,
  params: Record<string, string>,
): Promise<Result<Parts>> {
  const body = operation.body ? await bodyOf(request, operation.bodyLimit ?? BODY_LIMIT) : undefined
  if (body && !body.ok) return body
  const given: Parts = {
    params,
    query: queryOf(request),
    headers: Object.fromEntries(request.headers),
    body: body?.value,
  }
  const value: Partial<Parts> = {}
  const details: Problem[] = []
  for (const part of ["params", "query", "headers", "body"] as const) {
    const schema = operation[part]
    if (!schema) continue
    const parsed = parseInput(schema, given[part])
    if (parsed.ok) value[part] = parsed.value
    // An id that cannot be one names nothing.
    else if (part === "params") return { ok: false, code: "notFound" }
    else details.push(...parsed.details)
  }
  return details.length > 0 ? { ok: false, code: "invalid", details } : { ok: true, value: value as Parts }
}

function queryOf(request: Request): Record<string, string> {
  const given = [...new URL(request.url).searchParams].map(([name, value]) => [name, storable(value)])
  return Object.fromEntries(given.filter(([, value]) => value !== ""))
}

async function bodyOf(request: Request, limit: number): Promise<Result<unknown>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) return { ok: false, code: "tooLarge" }
  const text = await readUpTo(request, limit)
  if (text === null) return { ok: false, code: "tooLarge" }
  try {
    return {
      ok: true,
      value: JSON.parse(text, (_, value) => (typeof value === "string" ? storable(value) : value)),
    }
  } catch {
    return { ok: false, code: "malformed" }
  }
}

// Content-Length may be absent or untrue: stop reading at the limit.
async function readUpTo(request: Request, limit: number): Promise<string | null> {
  if (!request.body) return ""
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}
