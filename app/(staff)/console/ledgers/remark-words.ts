import type { Remark } from "@/lib/domain/ledgers/remarks"

type Words = {
  (key: string, values?: Record<string, string | number>): string
  has: (key: string) => boolean
}

/** What a remark says: in the words of ledgers, else in those that every form shares. */
export function remarkWords(
  t: Words,
  tErrors: Words,
  kind: "wrong" | "notes",
  { message, params }: Remark,
): string {
  const key = `${kind}.${message}`
  if (t.has(key)) return t(key, params)
  return tErrors.has(message) ? tErrors(message, params) : tErrors("invalid")
}
