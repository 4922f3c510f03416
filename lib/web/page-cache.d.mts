export function expirePages(matches: (path: string) => boolean): void
export function withoutTakeOver(html: string): string

type Kept = { value: { kind: string; html: string }; lastModified: number }
export default class PageCache {
  get(key: string): Promise<Kept | null>
  set(
    key: string,
    value: { kind: string; html: string } | null,
    context?: { cacheControl?: { revalidate?: number | false } },
  ): Promise<void>
}
