import { type Cell, textOf } from "@/lib/plain/sheet"
import { readTick } from "./facilities"
import { readSpans } from "./read-times"

/** What a cell of a week's table names, as far as it names it: the rest stands beside its row. */
export type CellEntry = { time: string; kind: string; asides: string[] }

const NOTHING = /^(?:休息?|不开放|暂无|待定)$/
const AROUND = /^[\s:,、，\-—]+|[\s:,、，\-—]+$/g

/**
 * "9:00-11:30 理发（张三理发店）", one or more to a line, the time before or behind, also on a line of its own. A tick stands for what the row
 * says of itself.
 */
export function readMatrixCell(cell: Cell | undefined): CellEntry[] {
  const tick = readTick(cell)
  if (tick && tick.slots === null) return tick.there ? [{ time: "", kind: "", asides: [] }] : []
  const entries: CellEntry[] = []
  let time = ""
  for (const line of textOf(cell).split(/[\n;]/)) {
    const said = entryOf(line)
    const last = entries.at(-1)
    if (said.kind !== "") {
      entries.push({ ...said, time: said.time || time })
      time = ""
    } else if (said.asides.length > 0 && last) last.asides.push(...said.asides)
    else if (said.time !== "" && last?.time === "") last.time = said.time
    else if (said.time !== "") time = said.time
  }
  return time === "" ? entries : [...entries, { time, kind: "", asides: [] }]
}

function entryOf(line: string): CellEntry {
  const asides: string[] = []
  let time = ""
  const bare = line.replace(/\(([^()]*)\)/g, (_, aside: string) => {
    if (readSpans(aside)) time = aside
    else if (aside.trim() !== "") asides.push(...aside.split(/[,、，]/).map((word) => word.trim()))
    return " "
  })
  const trimmed = bare.replace(AROUND, "")
  if (NOTHING.test(trimmed)) return { time: "", kind: "", asides: [] }
  const [before, behind] = [timeBefore(trimmed), timeBehind(trimmed)]
  const found = before || behind
  const rest = before ? trimmed.slice(before.length) : trimmed.slice(0, trimmed.length - behind.length)
  return { time: found.replace(AROUND, "") || time, kind: rest.replace(AROUND, ""), asides }
}

function timeBefore(text: string): string {
  for (let at = text.length; at > 0; at--) if (readSpans(text.slice(0, at))) return text.slice(0, at)
  return ""
}

function timeBehind(text: string): string {
  for (let at = 1; at < text.length; at++) if (readSpans(text.slice(at))) return text.slice(at)
  return ""
}
