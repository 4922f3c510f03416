// Characters that change or hide how a line reads without being seen: direction marks, overrides and isolates
// (a station named with U+202E reads backwards on every page), zero-width spaces, soft hyphens, half of a surrogate pair.
// The joiners U+200C and U+200D stay: emoji and several scripts are made with them.
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\p{Cs}]/gu
const controls = /(?!\s)\p{Cc}/gu

/** A single line as it is stored: composed (NFC), no control or unseen characters, single spaces, no space at the ends. */
export function normaliseText(text: string): string {
  return text.replace(unseen, "").replace(controls, "").replace(/\s+/gu, " ").trim().normalize("NFC")
}

/** The same for a text of several lines; at most one empty line stays between two paragraphs. */
export function normaliseLines(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split("\n")
    .map(normaliseText)
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
}

/** A text without NUL, which PostgreSQL's texts cannot hold: asked for, it is an error of the database. */
export function storable(text: string): string {
  return text.replaceAll("\0", "")
}

/** What two spellings of the same search share: full-width letters and digits made half-width, lower case, one line. */
export function foldForSearch(text: string): string {
  return normaliseText(text.normalize("NFKC").toLowerCase().normalize("NFKC"))
}

/** The words that a search holds, in any order: "华联 驿站" asks for both. */
export function searchWords(text: string): string[] {
  return foldForSearch(text)
    .split(" ")
    .filter((word) => word !== "")
}

/** A text as a part of a LIKE pattern in which its own % and _ find themselves; Prisma's `contains` leaves them wild. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&")
}

/** Cuts to at most `max` UTF-16 units (what `string.length` counts), never inside an emoji or another character. */
export function truncateText(text: string, max: number): string {
  if (text.length <= max) return text
  let end = 0
  for (const { index, segment } of new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)) {
    if (index + segment.length > max) break
    end = index + segment.length
  }
  return text.slice(0, end)
}
