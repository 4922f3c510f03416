/** zh-CN first. Rider pages carry the language as their first, hidden path segment (next.config.js); staff pages read the cookie. */
export const LANGUAGES = ["zh-CN", "en"] as const
export type Language = (typeof LANGUAGES)[number]
export const DEFAULT_LANGUAGE: Language = "zh-CN"
export const LANGUAGE_COOKIE = "lang"

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language)
}

/** The language of an `Accept-Language` header: English only where it is asked for before Chinese. */
export function preferredLanguage(header: string | null): Language {
  const first = (header ?? "")
    .split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((tag) => tag === "zh" || tag === "en")
  return first === "en" ? "en" : DEFAULT_LANGUAGE
}
