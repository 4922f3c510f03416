/** What a dictionary's word is called in the reader's language. */
export function termName(term: { name: string; nameEn: string }, lang: string): string {
  return lang === "en" ? term.nameEn : term.name
}
