import { pinyin } from "pinyin-pro"
import { foldForSearch } from "@/lib/plain/text"

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
