import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { classes } from "@/components/ui/classes"
import { clockIcon } from "@/components/ui/icons"
import type { OpenState } from "@/lib/domain/stations/opening"
import { changeWords } from "./opening-words"

type Props = { lang: string; opening: OpenState; now: Date; large?: boolean }

/**
 * Whether the door is open, until or from when, and why not. The page may be a minute old or lie open for an hour: what comes after the
 * next change stands in it, hidden, and the page's script swaps them when the time has come.
 */
export function OpeningLine({ lang, opening: { open, changesAt, reason }, now, large }: Props) {
  const t = useTranslations("riders.opening")
  const badge = (isOpen: boolean) => (
    <span className={classes("inline-flex", large && "text-lg [&>span]:px-3 [&>span]:py-1 [&>span]:text-lg")}>
      <Badge tone={isOpen ? "good" : "neutral"} path={isOpen ? undefined : clockIcon}>
        {t(isOpen ? "open" : "closed")}
      </Badge>
    </span>
  )
  const when = changesAt
    ? t(open ? "until" : "from", { at: changeWords(t, lang, open, changesAt, now) })
    : t(open ? "always" : "unknown")
  return (
    <div data-changes-at={changesAt?.getTime()}>
      <p
        data-door="now"
        suppressHydrationWarning
        className="not-[[hidden]]:flex flex-wrap items-center gap-x-2"
      >
        {badge(open)}
        <span className={classes("font-semibold", large && "text-lg")}>{when}</span>
      </p>
      {changesAt && (
        <p data-door="then" hidden suppressHydrationWarning>
          {badge(!open)}
        </p>
      )}
      {reason && <p className="mt-1 text-sm">{t("because", { reason })}</p>}
    </div>
  )
}
