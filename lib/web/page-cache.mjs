import { readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * Where Next.js keeps the rider pages it has rendered (next.config.js: cacheHandler). In memory, bounded, and never older than the page's
 * own limit: a page that is over age is rendered anew before it is shown, so that "open now" is never staler than its minute.
 * Plain JavaScript, because Next.js loads it as it is.
 */
const MOST_BYTES = 256 * 1024 * 1024

/** Shared by every copy of this module that the bundler makes in one process. */
const NAME = Symbol.for("nuanyi.pages")
globalThis[NAME] ??= { entries: new Map(), bytes: 0, forgotten: 0 }
const shared = globalThis[NAME]

// What Next.js puts into a page so that React can take it over in the browser: its scripts, their preloads, and the page once more as data.
const TAKE_OVER =
  /<script\b[^>]*\bsrc="\/_next\/[^>]*><\/script>|<script\b[^>]*>\s*(?:\(?self\.__next_f|\(globalThis\["TURBOPACK"\])[\s\S]*?<\/script>|<link rel="preload" as="script"[^>]*>/g

/**
 * A rider's page as it is kept, or sent (scripts/server.mjs). It is made of links, forms and a few lines of its own script, so that nothing on it waits for React:
 * without the take-over it weighs half, and a slow phone has no framework to load.
 */
export function withoutTakeOver(html) {
  return html.replace(TAKE_OVER, "")
}

/** What Next.js answers for a page that is not there: an empty shell, for scripts to fill in. */
const NOT_RENDERED = 'id="__next_error__"'

// Next.js's own error page, finished at build time, is such a shell too and stays as it is.
function isNotHere(path, html) {
  return html.includes(NOT_RENDERED) && !path.startsWith("/_")
}

// In its place the page that the build has finished for this (app/(rider)/[lang]/not-here): it can be read without any script.
function notHere(path) {
  const language = /^\/en(\/|$)/.test(path) ? "en" : "zh-CN"
  return readFileSync(join(".next", "server", "app", language, "not-here.html"), "utf8")
}

/** "/route-cache/APP_PAGE/a96…/$/zh-CN/areas/110114" names the page /zh-CN/areas/110114; other keys are paths already. */
function pathOf(key) {
  return key.replace(/^.*\/\$(?=\/)/, "")
}

function drop(key) {
  const entry = shared.entries.get(key)
  if (!entry) return
  shared.entries.delete(key)
  shared.bytes -= entry.bytes
}

/** Forgets every page whose path fulfils `matches`; the next request renders it from the database. */
export function expirePages(matches) {
  shared.forgotten++
  for (const key of [...shared.entries.keys()]) if (matches(pathOf(key))) drop(key)
}

/** How often pages were told to be forgotten: whoever reads the same number twice has missed no event in between. */
export function forgotten() {
  return shared.forgotten
}

export default class PageCache {
  async get(key) {
    const entry = shared.entries.get(key)
    if (!entry) return null
    if (Date.now() - entry.lastModified > entry.maxAge) {
      drop(key)
      return null
    }
    // Back to the end of the line: the least recently used goes first.
    shared.entries.delete(key)
    shared.entries.set(key, entry)
    return entry
  }

  async set(key, value, context) {
    drop(key)
    if (!value) return
    // In place: Next.js answers the request that had the page rendered from this same object.
    if (typeof value.html === "string")
      value.html = withoutTakeOver(isNotHere(pathOf(key), value.html) ? notHere(pathOf(key)) : value.html)
    const revalidate = context?.cacheControl?.revalidate ?? context?.revalidate
    const bytes = sizeOf(value)
    shared.entries.set(key, {
      value,
      lastModified: Date.now(),
      maxAge: typeof revalidate === "number" ? revalidate * 1000 : Number.POSITIVE_INFINITY,
      bytes,
    })
    shared.bytes += bytes
    for (const oldest of shared.entries.keys()) {
      if (shared.bytes <= MOST_BYTES) break
      drop(oldest)
    }
  }

  /** Next.js tags a page with its path as `_N_T_/…`; revalidatePath comes in here. */
  async revalidateTag(tags) {
    const paths = [tags].flat().map((tag) => String(tag).replace(/^_N_T_/, ""))
    expirePages((path) => paths.includes(path))
  }

  resetRequestCache() {}
}

function sizeOf(value) {
  const parts = [value.html, value.rscData, value.body, ...(value.segmentData?.values() ?? [])]
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 1024)
}
