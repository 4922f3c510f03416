import type { Word } from "@/lib/domain/overview/names"

/** A dictionary's word in the reader's language. */
export function wordIn(lang: string, { name, nameEn }: Pick<Word, "name" | "nameEn">): string {
  return lang === "en" ? nameEn : name
}
