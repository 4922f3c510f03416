import { cookies } from "next/headers"

export const THEMES = ["system", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]
export const THEME_COOKIE = "theme"

export function isTheme(value: unknown): value is Theme {
  return THEMES.includes(value as Theme)
}

/** What staff chose in the console; the system's own choice unless they did. */
export async function chosenTheme(): Promise<Theme> {
  const value = (await cookies()).get(THEME_COOKIE)?.value
  return isTheme(value) ? value : "system"
}
