"use client"

import { useState } from "react"
import { useFormState } from "@/components/form/form-context"

export type Row = { key: number } & Record<string, string>

/**
 * Rows of a form that can be added and taken out. After a refused attempt they are what was typed (`name.0.field`), else what was stored.
 */
export function useRows(name: string, stored: Record<string, string>[]) {
  const { status, values } = useFormState()
  const [rows, setRows] = useState<Row[]>(() => {
    const start = status === "error" ? typedRows(name, values) : stored
    return start.map((row, key) => ({ ...row, key }) as Row)
  })
  const nextKey = () => rows.reduce((highest, row) => Math.max(highest, row.key + 1), 0)
  const replace = (key: number, fields: Record<string, string>) =>
    setRows(rows.map((row) => (row.key === key ? ({ ...fields, key } as Row) : row)))
  return {
    rows,
    nameOf: (row: Row) => `${name}.${numberOf(row, rows, isBlank)}`,
    setRows: (next: Record<string, string>[]) => {
      const first = nextKey()
      setRows(next.map((row, n) => ({ ...row, key: first + n }) as Row))
    },
    add: (row: Record<string, string> = {}) => setRows([...rows, { ...row, key: nextKey() } as Row]),
    remove: (key: number) => setRows(rows.filter((row) => row.key !== key)),
    change: (row: Row, field: string, value: string) => replace(row.key, { ...row, [field]: value }),
    replace,
  }
}

const isBlank = (row: Row) => Object.entries(row).every(([field, value]) => field === "key" || value === "")

/** An item's number in what is sent. Blank ones count last: they are not sent, and nothing behind them may close up and be misnumbered. */
export function numberOf<T>(item: T, items: T[], isBlank: (item: T) => boolean): number {
  return [...items.filter((other) => !isBlank(other)), ...items.filter(isBlank)].indexOf(item)
}

function typedRows(name: string, values: Record<string, unknown>): Record<string, string>[] {
  const found: Record<string, string>[] = []
  for (const [path, value] of Object.entries(values)) {
    const match = path.startsWith(`${name}.`) ? /^(\d+)\.(.+)$/.exec(path.slice(name.length + 1)) : null
    if (match) found[Number(match[1])] = { ...found[Number(match[1])], [match[2] as string]: String(value) }
  }
  return found.filter(Boolean)
}
