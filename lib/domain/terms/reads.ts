import { db } from "@/lib/server/db"
import type { TermList } from "@/lib/server/generated/enums"
import type { Tx } from "@/lib/server/transaction"

/** A word of a dictionary as pages, selects and verbs read it. */
export type TermRow = {
  code: string
  name: string
  nameEn: string
  position: number
  retiredAt: Date | null
  revision: number
}

const row = { code: true, name: true, nameEn: true, position: true, retiredAt: true, revision: true } as const

/**
 * The words of a dictionary in its order. Dictionaries are public: riders filter by them.
 * @param retired also those that may not be chosen any more
 */
export function termsOf(
  list: TermList,
  { retired = false }: { retired?: boolean } = {},
  tx: Tx | typeof db = db,
): Promise<TermRow[]> {
  return tx.term.findMany({
    where: { list, ...(retired ? {} : { retiredAt: null }) },
    select: row,
    orderBy: [{ position: "asc" }, { code: "asc" }],
  })
}

/** The names of every word, the retired ones too, by code: for records that may name any of them. */
export async function termNames(): Promise<Map<string, { name: string; nameEn: string }>> {
  const rows = await db.term.findMany({ select: { code: true, name: true, nameEn: true } })
  return new Map(rows.map(({ code, ...names }) => [code, names]))
}

/** One word with the dictionary that it belongs to, or null. */
export function termOf(code: string): Promise<(TermRow & { list: TermList }) | null> {
  return db.term.findUnique({ where: { code }, select: { ...row, list: true } })
}
