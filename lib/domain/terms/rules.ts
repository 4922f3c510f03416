/** What a dictionary's word is called in the reader's language. */
export function termName(term: { name: string; nameEn: string }, lang: string): string {
  return lang === "en" ? term.nameEn : term.name
}

/** Turns codes into names; a code that no dictionary has stands for itself. */
export function namesOf(terms: ReadonlyMap<string, { name: string; nameEn: string }>, lang: string) {
  return (code: string): string => {
    const term = terms.get(code)
    return term ? termName(term, lang) : code
  }
}
