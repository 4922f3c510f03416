export function expirePages(matches: (path: string) => boolean): void
export function withoutTakeOver(html: string): string

export function forgotten(): number

type Value = { kind: "APP_PAGE"; html: string }
type Kept = { value: Value; lastModified: number }
export default class PageCache {
  get(key: string): Promise<Kept | null>
  set(
    key: string,
    value: Value | null,
    context?: { cacheControl?: { revalidate?: number | false } },
  ): Promise<void>
}
