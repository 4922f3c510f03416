import { log } from "@/lib/server/log"

type Cell = string | number | null

/**
 * A CSV file (RFC 4180, UTF-8 with the mark that Excel needs) that is written while it is sent, however many rows. `taken` is awaited
 * before the file ends, with the number of rows and whether they are all.
 */
export function csv(
  filename: string,
  head: string[],
  rows: AsyncIterable<Cell[]>,
  taken: (rows: number, complete: boolean) => Promise<void>,
): Response {
  const encoder = new TextEncoder()
  const source = rows[Symbol.asyncIterator]()
  let count = 0
  let told = false
  const tell = async (complete: boolean) => {
    if (told) return
    told = true
    await taken(count, complete)
  }
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(encoder.encode(`\ufeff${lineOf(head)}`)),
    async pull(controller) {
      try {
        const { done, value } = await source.next()
        if (done) {
          await tell(true)
          controller.close()
          return
        }
        count++
        controller.enqueue(encoder.encode(lineOf(value)))
      } catch (error) {
        log.error({ err: error }, "an export broke off")
        await tell(false).catch(() => {})
        controller.error(error)
      }
    },
    // The reader went away.
    async cancel() {
      await source.return?.()
      await tell(false)
    },
  })
  return new Response(stream, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="nuanyi.csv"; filename*=UTF-8''${encodeURIComponent(filename)}`,
      "cache-control": "no-store",
    },
  })
}

function lineOf(cells: Cell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`
}

function cellOf(cell: Cell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  // What somebody typed must never run as a formula in the reader's spreadsheet.
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
