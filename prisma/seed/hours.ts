import type { StationSeed } from "./world/stations"

export type WeeklySpan = { weekday: number; opens: number; closes: number }

/** "26:00" is two in the morning of the next day. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number)
  return hours * 60 + minutes
}

export function spansOf(hours: StationSeed["hours"]): WeeklySpan[] {
  if (hours === "24h") return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: 0, closes: 1440 }))
  return hours.flatMap(({ days, spans }) =>
    days.flatMap((weekday) =>
      spans.map(([from, to]) => ({ weekday, opens: minutesOf(from), closes: minutesOf(to) })),
    ),
  )
}
