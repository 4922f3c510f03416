/** One of the six chart colours of tokens.css. They differ in lightness too, for colour-blind eyes and grey printers. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6

export function fillOf(hue: Hue): string {
  return `var(--chart-${hue})`
}
