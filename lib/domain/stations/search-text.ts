import { pinyin } from "pinyin-pro"
import { escapeLike, foldForSearch, searchWords } from "@/lib/plain/text"
import { Prisma } from "@/lib/server/generated/client"

/**
 * What a station is found by: its names and address folded, its name in pinyin ("hualianjiayuanyizhan") and its initials ("hljyyz").
 * One text for one trigram index.
 */
export function searchTextOf(station: { name: string; nameEn: string | null; address: string }): string {
  const syllables = pinyin(station.name, { toneType: "none", type: "array", nonZh: "consecutive", v: true })
  const letters = syllables.map((syllable) => foldForSearch(syllable).replaceAll(" ", ""))
  return [
    foldForSearch(station.name),
    foldForSearch(station.nameEn ?? ""),
    letters.join(""),
    letters.map((syllable) => syllable[0] ?? "").join(""),
    foldForSearch(station.address),
  ].join(" ")
}

/** Stations whose text has all words of `q`, in any order; as conditions of a Prisma query. */
export function withWords(q: string | undefined): Prisma.StationWhereInput[] {
  return searchWords(q ?? "").map((word) => ({ searchText: { contains: escapeLike(word) } }))
}

/** The same as conditions on the station `s`. */
export function withWordsSql(q: string | undefined): Prisma.Sql[] {
  return searchWords(q ?? "").map((word) => Prisma.sql`s.search_text LIKE ${`%${escapeLike(word)}%`}`)
}
