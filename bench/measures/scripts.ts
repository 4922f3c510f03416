import { gzipSync } from "node:zlib"
import type { Line } from "../report"

/** JavaScript that each rider page makes a phone load at first, compressed. */
export async function scriptSizes(address: string, pages: Record<string, string>): Promise<Line[]> {
  const known = new Map<string, number>()
  const lines: Line[] = []
  for (const [what, path] of Object.entries(pages)) {
    const response = await fetch(address + path)
    if (!response.ok) throw new Error(`${path} answers ${response.status}`)
    const scripts = scriptsOf(await response.text())
    for (const script of scripts)
      if (!known.has(script)) known.set(script, await compressedSize(address + script))
    const bytes = scripts.reduce((sum, script) => sum + (known.get(script) ?? 0), 0)
    lines.push({
      what: `JavaScript of ${what}`,
      value: bytes / 1024,
      unit: "KB",
      target: { atMost: 120 },
      note: `${scripts.length} files`,
    })
  }
  return lines
}

// Scripts with `nomodule` are for browsers that are no longer alive; those that run load what is preloaded as well.
function scriptsOf(html: string): string[] {
  const tags = html.match(/<(script|link)\b[^>]*>/g) ?? []
  const found = tags.flatMap((tag) => {
    const address = /\b(?:src|href)="([^"]+\.js[^"]*)"/.exec(tag)?.[1]
    return address && !/\bnomodule\b/i.test(tag) ? [address.replaceAll("&amp;", "&")] : []
  })
  return [...new Set(found)]
}

async function compressedSize(url: string): Promise<number> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  return gzipSync(Buffer.from(await response.arrayBuffer())).length
}
