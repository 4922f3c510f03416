import type { StationInput } from "@/lib/domain/stations/schema"
import { formatTime } from "@/lib/plain/clock"

const text = (value: string | number | null) => (value === null ? "" : String(value))
// 22:00–02:00 is stored as minutes 1320–1560; people read and type the time on the next day.
const span = ({ opens, closes }: { opens: number; closes: number }) => ({
  opens: formatTime(opens),
  closes: formatTime(closes),
})

/** What is stored, as the boxes of the form show it. */
export function storedRows(facts: Pick<StationInput, "spans" | "facilities" | "exceptions" | "effects">) {
  return {
    spans: facts.spans.map(({ weekday, ...times }) => ({ weekday: String(weekday), ...span(times) })),
    facilities: facts.facilities.map(({ kindCode, slots, priceFen, note }) => ({
      kindCode,
      slots: text(slots),
      priceYuan: priceFen === null ? "" : String(priceFen / 100),
      note: text(note),
    })),
    exceptions: facts.exceptions.map(({ day, spans, reason }) => ({
      day,
      reason,
      ...Object.fromEntries(
        spans.flatMap((s, n) => Object.entries(span(s)).map(([key, time]) => [`spans.${n}.${key}`, time])),
      ),
    })),
    effects: facts.effects.map(({ note, ...rest }) => ({ ...rest, note: text(note) })),
  }
}
