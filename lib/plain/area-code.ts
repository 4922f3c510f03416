/**
 * Official statistical area codes, cut to their level. This is the one place that knows that a unit's subtree is the
 * set of codes that start with its own code. Beijing as a city is "1101" (市辖区), not the province's "11".
 */
export const areaLevels = ["CITY", "DISTRICT", "STREET", "COMMUNITY"] as const
export type AreaLevel = (typeof areaLevels)[number]

/** Digits of a code at each level. */
export const areaCodeLength: Record<AreaLevel, number> = { CITY: 4, DISTRICT: 6, STREET: 9, COMMUNITY: 12 }

/** The level of a code, or null for a text that is no area code. */
export function areaLevelOf(text: string): AreaLevel | null {
  // GB/T 2260 begins every code with the digit of a region, 1 to 8. `subtreeRange` needs that there is no 9.
  if (!/^[1-8]\d*$/.test(text)) return null
  return areaLevels.find((level) => areaCodeLength[level] === text.length) ?? null
}

export function isAreaCode(text: string): boolean {
  return areaLevelOf(text) !== null
}

/** The level of a code that is known to be one. Throws a RangeError otherwise. */
export function levelOf(code: string): AreaLevel {
  const level = areaLevelOf(code)
  if (!level) throw new RangeError(`not an area code: ${code}`)
  return level
}

/** The code's own ancestor at a level (itself at its own level), or null when the code lies above that level. */
export function ancestorAt(code: string, level: AreaLevel): string | null {
  levelOf(code)
  return code.length >= areaCodeLength[level] ? code.slice(0, areaCodeLength[level]) : null
}

/** All units above a code, the city first; empty for a city. */
export function ancestorsOf(code: string): string[] {
  const own = areaLevels.indexOf(levelOf(code))
  return areaLevels.slice(0, own).map((level) => code.slice(0, areaCodeLength[level]))
}

/** The unit right above, or null for a city. */
export function parentOf(code: string): string | null {
  return ancestorsOf(code).at(-1) ?? null
}

/** Whether a code lies in the subtree of another; every code lies in its own. A text that is no code lies nowhere. */
export function within(code: string, ancestor: string): boolean {
  return isAreaCode(code) && isAreaCode(ancestor) && code.startsWith(ancestor)
}

/**
 * The subtree as a range of codes, `gte ≤ code < lt`: "110114" gives "110114" to "110115", "110109999" to "11011".
 * A range and not LIKE 'code%', because LIKE can use a plain btree index only under the C collation, while a range of
 * digits sorts the same under every collation. Adding one can't grow a digit, as no code begins with 9.
 */
export function subtreeRange(code: string): { gte: string; lt: string } {
  levelOf(code)
  // Without its zeros at the end: the district 110110 sorts before "110110000" and lies in no subtree of 110109999.
  return { gte: code, lt: String(Number(code) + 1).replace(/0+$/, "") }
}
