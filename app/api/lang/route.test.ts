import { describe, expect, test } from "vitest"
import { GET } from "./route"

const ask = (query: Record<string, string>) =>
  GET(new Request(`http://127.0.0.1:3000/api/lang?${new URLSearchParams(query)}`))

describe("the switch of language", () => {
  test("remembers the language and goes back to the page, whatever was searched for", () => {
    const response = ask({ to: "en", back: "/stations?q=前门&openNow=1" })
    expect(response.status).toBe(303)
    expect(response.headers.get("set-cookie")).toMatch(/^lang=en; Path=\//)
    expect(response.headers.get("location")).toBe("/stations?q=%E5%89%8D%E9%97%A8&openNow=1")
  })

  test.each([
    "//evil.example",
    "/\\evil.example",
    "/.//evil.example",
    "/\t/evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "//",
    "",
  ])("never leads to another site: %j", (back) => {
    expect(ask({ to: "en", back }).headers.get("location")).toBe("/")
  })

  test("adds no line to the answer's head", () => {
    expect(ask({ to: "en", back: "/a\r\nset-cookie: x=1" }).headers.get("location")).toBe(
      "/aset-cookie:%20x=1",
    )
  })

  test("remembers no language that there is not", () => {
    expect(ask({ to: "fr", back: "/" }).headers.get("set-cookie")).toBeNull()
  })
})
