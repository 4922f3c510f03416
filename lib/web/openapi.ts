import { z } from "zod"
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from "zod-openapi"
import { operations } from "./operations"
import type { Operation } from "./operations/operation"

const problem = z
  .object({
    type: z
      .string()
      .meta({ description: "urn:nuanyi:problem:{code}", example: "urn:nuanyi:problem:invalid" }),
    title: z.string().meta({ description: "the code" }),
    status: z.number().int(),
    detail: z.string().optional().meta({ description: "a sentence in the language of Accept-Language" }),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457" })

const reasons: Record<number, string> = {
  400: "The body is not JSON",
  401: "Not signed in, or the token is unknown, revoked or over, or its user has the initial password still",
  403: "This post may not",
  404: "Not there, or not visible to you",
  409: "In conflict with the present state",
  413: "Too large",
  422: "Well-formed, but wrong; errors says where",
  429: "Too many; Retry-After says in how many seconds to try again",
}

function statusesOf({ who, params, query, headers, body, problems = [] }: Operation): number[] {
  const usual = [
    ...(body ? [400] : []),
    ...(who === "staff" ? [401, 403] : []),
    ...(params ? [404] : []),
    ...(query || headers || body ? [422] : []),
  ]
  return [...new Set([...usual, ...problems])].sort()
}

function answersOf(operation: Operation): ZodOpenApiResponsesObject {
  const good = Object.entries(operation.answers).map(([status, { description, schema, contentType }]) => [
    status,
    {
      description,
      ...(schema ? { content: { [contentType ?? "application/json"]: { schema } } } : {}),
    },
  ])
  const bad = statusesOf(operation).map((status) => [
    String(status),
    {
      description: reasons[status] ?? "Refused",
      content: { "application/problem+json": { schema: problem } },
    },
  ])
  return Object.fromEntries([...good, ...bad])
}

function described(operation: Operation): ZodOpenApiOperationObject {
  const { id, summary, who, params, query, headers, body } = operation
  return {
    operationId: id,
    summary,
    security: who === "staff" ? [{ session: [] }, { token: [] }] : [],
    requestParams: {
      ...(params ? { path: params } : {}),
      ...(query ? { query } : {}),
      ...(headers ? { header: headers } : {}),
    },
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: body } } } } : {}),
    responses: answersOf(operation),
  }
}

let made: ReturnType<typeof createDocument> | undefined

/** The HTTP API in OpenAPI 3.1, from the same schemas that check its input. Made once. */
export function openApiDocument() {
  made ??= createDocument({
    openapi: "3.1.0",
    info: { title: "Nuanyi", version: "1", description: "Rider stations: where to rest, and what is on." },
    servers: [{ url: "/" }],
    paths: operations.reduce<Record<string, Record<string, ZodOpenApiOperationObject>>>(
      (paths, operation) => {
        paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) }
        return paths
      },
      {},
    ),
    components: {
      securitySchemes: {
        session: {
          type: "apiKey",
          in: "cookie",
          name: "next-auth.session-token",
          description: "The browser's session; over HTTPS its name begins with __Secure-",
        },
        token: { type: "http", scheme: "bearer" },
      },
    },
  })
  return made
}
