import { useLocale, useTranslations } from "next-intl"
import { classes } from "@/components/ui/classes"
import { showTime } from "@/components/ui/dates"
import type { DoorJson } from "@/lib/web/attendance-json"

type Props = {
  sessions: DoorJson["sessions"]
  visitsOf: (sessionId: string) => number
  visits: number
  target: string | null
  onPick: (sessionId: string | null) => void
}

/** What the taps count for: the door, or one of today's sessions. Those that take nobody now are shown with the reason. */
export function TargetPicker({ sessions, visitsOf, visits, target, onPick }: Props) {
  const t = useTranslations("attendance")
  const lang = useLocale()
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{t("countFor")}</legend>
      <div className="grid gap-2 sm:grid-cols-2">
        <Target on={target === null} onPick={() => onPick(null)} name={t("theDoor")} count={visits} />
        {sessions.map((session) => {
          const time = `${showTime(new Date(session.startsAt))}–${showTime(new Date(session.endsAt))}`
          return (
            <Target
              key={session.id}
              on={target === session.id}
              onPick={session.open ? () => onPick(session.id) : undefined}
              name={lang === "en" ? session.kindEn : session.kind}
              note={
                session.cancelled
                  ? `${time} · ${t("cancelled")}`
                  : session.open
                    ? time
                    : `${time} · ${t("notNow")}`
              }
              count={visitsOf(session.id)}
            />
          )
        })}
      </div>
      {sessions.length === 0 && <p className="mt-1 text-sm text-muted">{t("noSessions")}</p>}
    </fieldset>
  )
}

function Target(props: { on: boolean; onPick?: () => void; name: string; note?: string; count: number }) {
  const t = useTranslations("attendance")
  return (
    <button
      type="button"
      aria-pressed={props.on}
      disabled={!props.onPick}
      onClick={props.onPick}
      className={classes(
        "flex min-h-14 items-center gap-3 rounded-control border-2 px-3 py-1.5 text-start disabled:cursor-not-allowed disabled:text-muted",
        props.on ? "border-accent-edge bg-accent-soft" : "border-line bg-surface",
      )}
    >
      <span className="min-w-0 flex-1">
        <span className="block text-lg font-semibold">{props.name}</span>
        {props.note && <span className="block text-sm text-muted">{props.note}</span>}
      </span>
      <span className="text-lg font-bold">{t("visitCount", { count: props.count })}</span>
    </button>
  )
}
