// Keeps the keeper's page and its scripts on the device, so that it opens without network, also after the battery died. What was counted is
// not here: the page itself keeps it (queue/waiting-store.ts), so that nothing of this can lose it.
const STORE = "nuanyi-keeper"
const DOOR = /^\/console\/attendance(?:\/[\da-f-]{36})?$/
const FILE = /^\/_next\/static\//
const FILES_IN_PAGE = /\/_next\/static\/[^"'\\\s<>()?]+/g
// A line this slow is none: the kept page counts as well, and sends when it can.
const PATIENCE_MS = 4_000
// Files carry their build in their names. Those that no kept page names any more go after a while.
const UNUSED_MS = 30 * 86_400_000

self.addEventListener("install", () => self.skipWaiting())
self.addEventListener("activate", (event) => event.waitUntil(takeOver()))
self.addEventListener("fetch", (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== self.location.origin) return
  if (FILE.test(pathname)) event.respondWith(fileOf(request))
  else if (request.mode === "navigate" && DOOR.test(pathname)) event.respondWith(pageOf(event, pathname))
})

// The page that brought this worker was there before it, and is kept as well.
async function takeOver() {
  await self.clients.claim()
  const open = await self.clients.matchAll({ type: "window" })
  await Promise.allSettled(open.map(async ({ url }) => keep(await fetch(url))))
}

async function fileOf(request) {
  return (await caches.match(request)) ?? fetch(request)
}

async function pageOf(event, path) {
  const store = await caches.open(STORE)
  const kept = await store.match(path)
  const fresh = fetch(event.request)
  event.waitUntil(fresh.then((response) => keep(response.clone())).catch(() => {}))
  try {
    const response = await (kept ? Promise.race([fresh, tooSlow()]) : fresh)
    return kept && response.status >= 500 ? kept : response
  } catch {
    return kept ?? lastDoor(store)
  }
}

function tooSlow() {
  return new Promise((_, reject) => setTimeout(reject, PATIENCE_MS))
}

// The installed application begins where one chooses a door; without network it is the door of the last time.
async function lastDoor(store) {
  const pages = (await store.keys()).map(({ url }) => new URL(url).pathname).filter((path) => DOOR.test(path))
  const last = pages.at(-1)
  return last ? Response.redirect(last) : Response.error()
}

/** Keeps a page once all its files are there: a page of a new build whose files did not come leaves the old one in its place. */
async function keep(response) {
  const path = new URL(response.url).pathname
  const isPage = response.headers.get("content-type")?.startsWith("text/html")
  if (!response.ok || response.redirected || !isPage || !DOOR.test(path)) return
  const store = await caches.open(STORE)
  const page = response.clone()
  const files = filesIn(await response.text())
  await Promise.all(files.map(async (file) => (await store.match(file)) ?? store.add(file)))
  // Taken out first, so that the last one looked at stands last.
  await store.delete(path)
  await store.put(path, page)
  await forgetUnused(store)
}

function filesIn(html) {
  return [...new Set(html.match(FILES_IN_PAGE))]
}

async function forgetUnused(store) {
  const used = new Set()
  const files = []
  for (const request of await store.keys()) {
    const { pathname } = new URL(request.url)
    const kept = await store.match(request)
    if (FILE.test(pathname)) files.push({ request, pathname, at: Date.parse(kept.headers.get("date")) })
    else for (const file of filesIn(await kept.text())) used.add(file)
  }
  for (const { request, pathname, at } of files)
    if (!used.has(pathname) && Date.now() - at > UNUSED_MS) await store.delete(request)
}
