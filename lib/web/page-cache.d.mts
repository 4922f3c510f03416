export function expirePages(matches: (path: string) => boolean): void
