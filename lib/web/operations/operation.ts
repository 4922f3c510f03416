import type { z } from "zod"

/**
 * One call of the HTTP API: what the route checks its input with, what the OpenAPI document says, and what the tests try.
 */
export type Operation = {
  id: string
  method: "get" | "post" | "put" | "patch" | "delete"
  /** As in OpenAPI: /api/v1/stations/{id} */
  path: string
  summary: string
  /** "anyone" needs no account; "staff" a session cookie or a bearer token. */
  who: "anyone" | "staff"
  params?: z.ZodObject
  query?: z.ZodObject
  headers?: z.ZodObject
  body?: z.ZodType
  /** Largest body in bytes; 256 KiB unless told. */
  bodyLimit?: number
  answers: Record<number, { description: string; schema?: z.ZodType; contentType?: string }>
  /** Statuses of problem+json that it may answer besides the usual 400, 401, 403, 404, 422. */
  problems?: number[]
}

/** Keeps the literal types of the schemas. */
export function operation<const O extends Operation>(o: O): O {
  return o
}
