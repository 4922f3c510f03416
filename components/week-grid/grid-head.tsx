import { classes } from "../ui/classes"
import { Icon } from "../ui/icon"
import { toneIcon, toneText } from "../ui/tone"
import type { GridDay } from "./grid-types"

/** What a day's head says: weekday, date, holidays and closures. */
export function DayHead({ day }: { day: GridDay }) {
  return (
    <>
      <p className={classes("flex flex-wrap items-baseline gap-x-1.5", day.today && "text-accent-text")}>
        <span className="font-semibold">{day.weekday}</span>
        <span className={classes("text-sm", day.today ? "font-semibold" : "text-muted")}>{day.date}</span>
      </p>
      {day.notes.map(({ tone, text }) => (
        <p key={text} className={classes("flex items-start gap-1 text-xs", toneText[tone])}>
          <Icon path={toneIcon[tone]} size="1.1em" className="mt-px" />
          <span className="min-w-0">{text}</span>
        </p>
      ))}
    </>
  )
}
