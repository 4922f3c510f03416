const grouped = new Intl.NumberFormat("zh-CN")

/** 12,345: grouped the same way in both languages. */
export function showNumber(value: number): string {
  return grouped.format(value)
}
