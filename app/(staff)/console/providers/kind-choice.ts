import type { Option } from "@/components/form/select-field"
import { termsOf } from "@/lib/domain/terms/reads"
import { termName } from "@/lib/domain/terms/rules"

/** The services that a provider may be said to offer. @param offered stay in the list, though they were retired since */
export async function kindChoice(lang: string, offered: readonly string[] = []): Promise<Option[]> {
  const terms = await termsOf("SERVICE_KIND", { retired: true })
  return terms
    .filter(({ code, retiredAt }) => !retiredAt || offered.includes(code))
    .map((term) => ({ value: term.code, label: termName(term, lang) }))
}
