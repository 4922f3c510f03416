import { execFileSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { cpus, release, totalmem } from "node:os"
import { join } from "node:path"

/** One line of the table. A line without a target is only told. */
export type Line = {
  what: string
  value: number
  unit: string
  target?: { atLeast: number } | { below: number } | { atMost: number } | { exactly: number }
  note?: string
}

export function isMet({ value, target }: Line): boolean {
  if (!target) return true
  if ("atLeast" in target) return value >= target.atLeast
  if ("below" in target) return value < target.below
  if ("atMost" in target) return value <= target.atMost
  return value === target.exactly
}

const SIGNS = { atLeast: "≥", below: "<", atMost: "≤", exactly: "=" }

export function show(lines: Line[]): string {
  const rows = lines.map((line) => [
    line.target ? (isMet(line) ? "✓" : "✗") : " ",
    line.what,
    `${round(line.value)} ${line.unit}`.trim(),
    line.target
      ? Object.entries(line.target)
          .map(([name, bound]) => `${SIGNS[name as keyof typeof SIGNS]} ${bound}`)
          .join("")
      : "",
    line.note ?? "",
  ])
  const table = [["", "measured", "value", "target", ""], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] ?? "").length)))
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n")
}

function round(value: number): string {
  return Math.abs(value) >= 100 ? String(Math.round(value)) : String(Math.round(value * 100) / 100)
}

export function machine() {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round((totalmem() / 2 ** 30) * 10) / 10,
    system: `${process.platform} ${release()}`,
    node: process.versions.node,
    commit: commit(),
  }
}

function commit(): string {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim()
  } catch {
    return "unknown"
  }
}

/** @returns the file that it wrote */
export function keep(lines: Line[], at: Date): string {
  const directory = join("bench", "results")
  mkdirSync(directory, { recursive: true })
  const file = join(directory, `${at.toISOString().slice(0, 19).replaceAll(":", "")}.json`)
  const results = lines.map((line) => ({ ...line, met: isMet(line) }))
  writeFileSync(file, `${JSON.stringify({ at, machine: machine(), results }, null, 2)}\n`)
  return file
}
