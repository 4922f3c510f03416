import { expect, test } from "vitest"
import { freshForAMinute } from "./fresh-for-a-minute"

const answer = (text: string, ifNoneMatch?: string) =>
  freshForAMinute(
    new Request("http://localhost/", { headers: ifNoneMatch ? { "if-none-match": ifNoneMatch } : {} }),
    text,
    { "content-type": "text/plain" },
  )

test("may be kept for a minute by anyone, and is then asked about again", async () => {
  const { status, headers } = answer("驿站")
  expect(status).toBe(200)
  expect(headers.get("cache-control")).toBe("public, max-age=60, must-revalidate")
  expect(headers.get("content-type")).toBe("text/plain")
  expect(headers.get("etag")).toMatch(/^"[\w-]{27}"$/)
})

test("is not sent again to whoever has it", async () => {
  const etag = String(answer("驿站").headers.get("etag"))
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const again = answer("驿站", known)
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag])
  }
  expect(answer("别的", etag).status).toBe(200)
})
