/** The smallest even round figure (4, 6, 8, 10, 12, 16, 20 …) that is no less than `max`: its half is a whole number as well. */
export function roundTop(max: number): number {
  const wanted = Math.max(max, 4)
  const ten = 10 ** Math.floor(Math.log10(wanted))
  const tops = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].map((step) => step * ten)
  return tops.find((top) => top >= wanted && top % 2 === 0) ?? wanted
}

/** The value, the half and the foot of a scale: three lines are enough to read a bar by. */
export function ticksOf(top: number): number[] {
  return [top, top / 2, 0]
}

/** Which of so many labels stand under an axis without touching: about `wanted` of them, evenly, the last one always. */
export function labelled(count: number, wanted: number): (index: number) => boolean {
  const step = Math.max(1, Math.ceil(count / wanted))
  return (index) => (count - 1 - index) % step === 0
}

/**
 * Upright bars as one outline in a box of one unit a value and a hundred high: a year of days is one element, not hundreds.
 * @param from where in its unit each bar begins, 0 to 1
 */
export function barsPath(
  values: number[],
  top: number,
  { from, width }: { from: number; width: number },
): string {
  const round = (n: number) => Number(n.toFixed(2))
  return values
    .map((value, index) =>
      value > 0 ? `M${round(index + from)} 100V${round(100 - (100 * value) / top)}h${round(width)}V100z` : "",
    )
    .join("")
}
