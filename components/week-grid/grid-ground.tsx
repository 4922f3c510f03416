import { formatTime, minutesPerDay } from "@/lib/plain/clock"
import { classes } from "../ui/classes"
import type { GridDay } from "./grid-types"

export const PIXELS_PER_MINUTE = 0.95

/** Lines of the hours, and for each day the hours at which the door is open; shut hours are hatched, not only grey. */
export function GridGround(props: { days: GridDay[]; first: number; last: number; now: number | null }) {
  const { days, first, last, now } = props
  const top = (minute: number) => (minute - first * 60) * PIXELS_PER_MINUTE
  const hours = Array.from({ length: last - first }, (_, n) => first + n)
  return (
    <>
      <div aria-hidden="true" className="relative">
        {hours.map((hour) => (
          <span
            key={hour}
            style={{ top: top(hour * 60) }}
            className={classes(
              "absolute end-1.5 text-xs text-muted",
              hour === first ? "translate-y-0" : "-translate-y-1/2",
            )}
          >
            {formatTime(hour * 60)}
          </span>
        ))}
      </div>
      {days.map((day) => (
        <div
          key={day.day}
          aria-hidden="true"
          className="relative overflow-hidden border-s border-line bg-raised"
        >
          <div className="absolute inset-0 bg-[repeating-linear-gradient(135deg,transparent_0_7px,var(--line)_7px_8px)]" />
          {day.open.map(({ opens, closes }) => (
            <div
              key={opens}
              style={{
                top: top(opens),
                height: (Math.min(closes, minutesPerDay) - opens) * PIXELS_PER_MINUTE,
              }}
              className="absolute inset-x-0 bg-surface"
            />
          ))}
          {hours.map((hour) => (
            <div
              key={hour}
              style={{ top: top(hour * 60) }}
              className="absolute inset-x-0 border-t border-line"
            />
          ))}
          {day.today && now !== null && now >= first * 60 && now < last * 60 && (
            <div style={{ top: top(now) }} className="absolute inset-x-0 z-2 border-t-2 border-accent-edge" />
          )}
        </div>
      ))}
    </>
  )
}
