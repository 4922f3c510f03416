const BROWSERS: [RegExp, string][] = [
  [/Edg\//, "Edge"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
]
const SYSTEMS: [RegExp, string][] = [
  [/Windows/, "Windows"],
  [/Android/, "Android"],
  [/iPhone|iPad/, "iOS"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
]

/**
 * "Chrome · Windows" of a user agent: enough to know one's own browsers apart. Null for none or an unknown one.
 * @param weChat what WeChat, which brings a browser of its own, is called in the reader's language
 */
export function deviceWords(userAgent: string | null, weChat: string): string | null {
  const find = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1]
  return [find([[/MicroMessenger/, weChat], ...BROWSERS]), find(SYSTEMS)].filter(Boolean).join(" · ") || null
}
