import type { Counted, Window } from "@/lib/domain/directory/counted"
import type { DirectoryQuery } from "@/lib/domain/directory/schema"
import { refuse } from "@/lib/plain/result"
import { freshForAMinute } from "./fresh-for-a-minute"

const AT_ONCE = 100

type Asked<T> = {
  request: Request
  query: DirectoryQuery
  read: (window: Window) => Promise<Counted<T>>
  json: (item: T) => object
}

/** A list of the directory: a page as the standard frames it, or everything as one stream of lines. */
export async function hsdsAnswer<T>({ request, query, read, json }: Asked<T>): Promise<Response> {
  const { page, per_page: size, format } = query
  if (format === "ndjson")
    return new Response(linesOf(read, json), { headers: { "content-type": "application/x-ndjson" } })
  const { items, total } = await read({ skip: (page - 1) * size, take: size })
  const pages = Math.max(1, Math.ceil(total / size))
  const body = {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: items.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: items.length === 0,
    contents: items.map(json),
  }
  return freshForAMinute(request, JSON.stringify(body), { "content-type": "application/json" })
}

/** One of the directory, by its id; null is not found. */
export function hsdsItem<T>(request: Request, item: T | null | undefined, json: (item: T) => object) {
  if (!item) return refuse("notFound")
  return freshForAMinute(request, JSON.stringify(json(item)), { "content-type": "application/json" })
}

// Read as the reader takes it: a whole city never lies in memory at once.
function linesOf<T>(read: Asked<T>["read"], json: Asked<T>["json"]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let skip = 0
  return new ReadableStream({
    async pull(controller) {
      const { items, total } = await read({ skip, take: AT_ONCE })
      for (const item of items) controller.enqueue(encoder.encode(`${JSON.stringify(json(item))}\n`))
      skip += AT_ONCE
      if (skip >= total) controller.close()
    },
  })
}
