import { db } from "@/lib/server/db"
import type { TermList } from "@/lib/server/generated/enums"
import { kept } from "@/lib/server/kept"

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

const everyTerm = kept(/^term\./, () =>
  db.term.findMany({ select: { ...row, list: true }, orderBy: [{ position: "asc" }, { code: "asc" }] }),
)

/**
 * The words of a dictionary in its order. Dictionaries are public: riders filter by them.
 * @param retired also those that may not be chosen any more
 */
export async function termsOf(
  list: TermList,
  { retired = false }: { retired?: boolean } = {},
): Promise<TermRow[]> {
  const terms = await everyTerm()
  return terms.filter((term) => term.list === list && (retired || !term.retiredAt))
}

/** The names of every word, the retired ones too, by code: for records that may name any of them. */
export async function termNames(): Promise<Map<string, { name: string; nameEn: string }>> {
  return new Map((await everyTerm()).map(({ code, name, nameEn }) => [code, { name, nameEn }]))
}

/** One word with the dictionary that it belongs to, or null. */
export function termOf(code: string): Promise<(TermRow & { list: TermList }) | null> {
  return db.term.findUnique({ where: { code }, select: { ...row, list: true } })
}
