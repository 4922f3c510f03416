import { expect, test } from "vitest"
import PageCache, { expirePages, withoutTakeOver } from "./page-cache.mjs"

const page =
  '<head><link rel="preload" as="script" href="/_next/a.js"/><link rel="stylesheet" href="/_next/a.css"/>' +
  '<script src="/_next/static/chunks/a.js" async=""></script></head><body><main>驿站</main>' +
  '<script>document.title</script><script src="/_next/b.js" noModule=""></script>' +
  '<script id="_R_">(globalThis["TURBOPACK"] || []).push({})</script>' +
  "<script>(self.__next_f=self.__next_f||[]).push([0])</script>" +
  '<script>self.__next_f.push([1,"\\u003c/script>"])</script></body>'

test("a kept page has its own words and scripts, and none of the framework's", () => {
  expect(withoutTakeOver(page)).toBe(
    '<head><link rel="stylesheet" href="/_next/a.css"/></head><body><main>驿站</main><script>document.title</script></body>',
  )
})

test("what was kept is given back until its page is touched or over age", async () => {
  const cache = new PageCache()
  const key = "/route-cache/APP_PAGE/a9609eec/$/zh-CN/stations/1"
  await cache.set(key, { kind: "APP_PAGE", html: page }, { cacheControl: { revalidate: 60 } })
  await cache.set("/zh-CN", { kind: "APP_PAGE", html: page }, { cacheControl: { revalidate: -1 } })
  expect((await cache.get(key))?.value).toMatchObject({ html: withoutTakeOver(page) })
  expect(await cache.get("/zh-CN")).toBeNull()
  expirePages((path) => path === "/zh-CN/stations/1")
  expect(await cache.get(key)).toBeNull()
})
