import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { showInstant } from "@/components/ui/dates"
import type { Standing } from "@/lib/domain/stations/standing-rules"

type T = ReturnType<typeof useTranslations<"stations">>

/** How a door stands, in a table's cell. */
export function StandingWords({ standing }: { standing: Standing }) {
  const t = useTranslations("stations")
  if (standing.state === "probablyShut") return <Badge tone="warn">{t("standings.probablyShut")}</Badge>
  return standing.reason ?? byPunch(t, standing) ?? t(`standings.${standing.state}`)
}

function byPunch(t: T, { state, because, changesAt }: Standing): string | null {
  if (because !== "punch") return null
  if (state === "shut") return t("punchedShut")
  return changesAt ? null : t("punchedOpen")
}

/** The same as a sentence: until or from when, and why not. */
export function standingSentence(t: T, lang: string, standing: Standing): string {
  const { state, because, changesAt, reason } = standing
  if (state === "probablyShut") return t("probablyShut")
  if (state === "open")
    return changesAt
      ? t("openUntil", { at: showInstant(lang, changesAt) })
      : t(because === "punch" ? "punchedOpen" : "openAlways")
  const why = reason ?? byPunch(t, standing)
  const next = changesAt ? t("opensAt", { at: showInstant(lang, changesAt) }) : t("standings.shut")
  return [why, next].filter(Boolean).join(" · ")
}
