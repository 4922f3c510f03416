import type { Sheet } from "@/lib/plain/sheet"

/** A CSV file in whichever way it was saved: UTF-8, UTF-16 with its mark, or GBK as Chinese offices' Excel writes it. */
export function readCsv(bytes: Buffer): Sheet {
  const text = decoded(bytes)
  return { name: "", rows: fieldsOf(text, separatorOf(text)), knowsMerges: false }
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("gb18030").decode(bytes)
  }
}

/** Of comma, tab and semicolon the one that the first lines use most. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000)
  const uses = (sign: string) => head.split(sign).length
  return [",", "\t", ";"].reduce((best, sign) => (uses(sign) > uses(best) ? sign : best))
}

/** RFC 4180: a quoted field may hold separators, line ends, and quotes written twice. */
function fieldsOf(text: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let field = ""
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') field += text[++at]
      else quoted = false
    } else if (sign === '"' && field === "") quoted = true
    else if (sign === separator) {
      row.push(field)
      field = ""
    } else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") at++
      rows.push([...row, field])
      row = []
      field = ""
    } else field += sign
  }
  return row.length > 0 || field !== "" ? [...rows, [...row, field]] : rows
}
