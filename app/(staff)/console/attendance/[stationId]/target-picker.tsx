import { useLocale, useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { showTime } from "@/components/ui/dates"
import type { DoorJson } from "@/lib/web/attendance-json"

type Props = {
  /** Those that take attendance now. */
  sessions: DoorJson["sessions"]
  visitsOf: (sessionId: string) => number
  visits: number
  target: string | null
  onPick: (sessionId: string | null) => void
}

/** What the taps count for: the door, or a session that is on. */
export function TargetPicker({ sessions, visitsOf, visits, target, onPick }: Props) {
  const t = useTranslations("attendance")
  const lang = useLocale()
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t("countFor")}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        <Target on={target === null} onPick={() => onPick(null)} name={t("theDoor")} count={visits} />
        {sessions.map((session) => (
          <Target
            key={session.id}
            on={target === session.id}
            onPick={() => onPick(session.id)}
            name={lang === "en" ? session.kindEn : session.kind}
            note={`${showTime(new Date(session.startsAt))}–${showTime(new Date(session.endsAt))}`}
            count={visitsOf(session.id)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Target(props: { on: boolean; onPick: () => void; name: string; note?: string; count: number }) {
  const t = useTranslations("attendance")
  return (
    <button
      type="button"
      aria-pressed={props.on}
      onClick={props.onPick}
      className={classes(
        "flex min-h-13 items-center gap-3 rounded-control border-2 px-3 py-1 text-start",
        props.on ? "border-accent-edge bg-accent-soft" : "border-line bg-surface",
      )}
    >
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">
        <span className="text-lg font-semibold">{props.name}</span>
        {props.note && <span className="text-sm text-muted">{props.note}</span>}
      </span>
      <span className="text-lg font-bold">{t("visitCount", { count: props.count })}</span>
    </button>
  )
}
