import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { classes } from "@/components/ui/classes"
import { clockIcon } from "@/components/ui/icons"
import type { Standing } from "@/lib/domain/stations/standing-rules"
import { agoWords, changeWords } from "./opening-words"

type Props = { lang: string; standing: Standing; now: Date; large?: boolean }

const TONES = { open: "good", shut: "neutral", probablyShut: "warn" } as const

/**
 * Whether the door is open, until or from when, why not, and when somebody last saw to it. The page may be a minute old or lie open for
 * an hour: what comes after the next change stands in it, hidden, and the page's script swaps them when the time has come.
 */
export function OpeningLine({ lang, standing, now, large }: Props) {
  const t = useTranslations("riders.opening")
  const { state, because, changesAt, reason, verifiedAt } = standing
  const verified = verifiedAt && agoWords(t, verifiedAt, now)
  const badge = (shown: Standing["state"]) => (
    <span className={classes("inline-flex", large && "text-lg [&>span]:px-3 [&>span]:py-1 [&>span]:text-lg")}>
      <Badge tone={TONES[shown]} path={shown === "shut" ? clockIcon : undefined}>
        {t(shown)}
      </Badge>
    </span>
  )
  return (
    <div data-changes-at={changesAt?.getTime()}>
      <p
        data-door="now"
        suppressHydrationWarning
        className="not-[[hidden]]:flex flex-wrap items-center gap-x-2"
      >
        {badge(state)}
        <span className={classes("font-semibold", large && "text-lg")}>
          {whenWords(t, lang, standing, now)}
        </span>
        {verified && state !== "probablyShut" && <span className="text-sm text-muted">{verified}</span>}
      </p>
      {changesAt && (
        <p data-door="then" hidden suppressHydrationWarning>
          {badge(state === "shut" ? "open" : "shut")}
        </p>
      )}
      {state === "probablyShut" && <p className="mt-1 text-sm font-medium text-warn">{t("reported")}</p>}
      {state === "shut" && because === "punch" && <p className="mt-1 text-sm">{t("punchedShut")}</p>}
      {reason && <p className="mt-1 text-sm">{t("because", { reason })}</p>}
    </div>
  )
}

type T = ReturnType<typeof useTranslations<"riders.opening">>

function whenWords(t: T, lang: string, { state, because, changesAt }: Standing, now: Date): string {
  const open = state !== "shut"
  if (!changesAt && state === "probablyShut") return ""
  if (!changesAt) return t(open ? (because === "punch" ? "punchedOpen" : "always") : "unknown")
  const at = changeWords(t, lang, open, changesAt, now)
  return t(state === "open" ? "until" : state === "shut" ? "from" : "bySchedule", { at })
}
