import { resolve } from "node:path"
import type { Operation } from "@/lib/web/operations/operation"

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
export type Ask = {
  params?: Record<string, string>
  query?: Record<string, string>
  body?: unknown
  headers?: Record<string, string>
}

const BASE = "http://127.0.0.1:3000"

/** The route handler behind an operation: its file is where its path says. */
export async function handlerOf({ path, method }: Pick<Operation, "path" | "method">): Promise<Handler> {
  const folder = path.replace(/\{(\w+)\}/g, "[$1]")
  const route = await import(resolve(import.meta.dirname, `../app${folder}/route.ts`))
  const handler = route[method.toUpperCase()]
  if (typeof handler !== "function") throw new Error(`${method} ${path} has no handler`)
  return handler
}

/** Calls an operation as another program would; without a token as nobody. A string body goes out as it is. */
export async function call(operation: Operation, ask: Ask = {}, token?: string): Promise<Response> {
  const { params = {}, query = {}, body, headers = {} } = ask
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "")
  const search = new URLSearchParams(query).toString()
  const request = new Request(`${BASE}${path}${search ? `?${search}` : ""}`, {
    method: operation.method.toUpperCase(),
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
  const handler = await handlerOf(operation)
  return handler(request, { params: Promise.resolve(params) })
}
