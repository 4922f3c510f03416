import { describe, expect, test } from "vitest"
import { openApiDocument } from "./openapi"
import { operations } from "./operations"

// As a reader in another language sees it: plain JSON.
const document = JSON.parse(JSON.stringify(openApiDocument()))

describe("the OpenAPI document", () => {
  test("names every operation once, at its own place", () => {
    expect(document.openapi).toBe("3.1.0")
    for (const { path, method, id } of operations) expect(document.paths[path][method].operationId).toBe(id)
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length)
  })

  test("describes every word in braces of a path", () => {
    for (const { path, method } of operations) {
      const described = (document.paths[path][method].parameters ?? [])
        .filter((parameter: { in: string }) => parameter.in === "path")
        .map((parameter: { name: string }) => parameter.name)
      expect(described.sort()).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort())
    }
  })

  test("says for each who may call, and how a refusal looks", () => {
    for (const { path, method, who } of operations) {
      const { security, responses } = document.paths[path][method]
      expect(security).toEqual(who === "staff" ? [{ session: [] }, { token: [] }] : [])
      for (const [status, response] of Object.entries<{ content?: object }>(responses))
        if (Number(status) >= 400)
          expect(response.content).toEqual({
            "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
          })
    }
  })

  test("points only at what it holds", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)]
    expect(references.length).toBeGreaterThan(5)
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(String(name))
  })
})
