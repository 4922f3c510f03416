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
  return {
    rows,
    setRows: (next: Record<string, string>[]) => {
      const first = nextKey()
      setRows(next.map((row, n) => ({ ...row, key: first + n }) as Row))
    },
    add: (row: Record<string, string> = {}) => setRows([...rows, { ...row, key: nextKey() } as Row]),
    remove: (key: number) => setRows(rows.filter((row) => row.key !== key)),
    change: (key: number, field: string, value: string) =>
      setRows(rows.map((row) => (row.key === key ? ({ ...row, [field]: value } as Row) : row))),
  }
}

function typedRows(name: string, values: Record<string, unknown>): Record<string, string>[] {
  const found: Record<string, string>[] = []
  for (const [path, value] of Object.entries(values)) {
    const match = path.startsWith(`${name}.`) ? /^(\d+)\.(.+)$/.exec(path.slice(name.length + 1)) : null
    if (match) found[Number(match[1])] = { ...found[Number(match[1])], [match[2] as string]: String(value) }
  }
  return found.filter(Boolean)
}
