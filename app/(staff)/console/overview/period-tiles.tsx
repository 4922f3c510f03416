import { useTranslations } from "next-intl"
import { type Share, ShareBar } from "@/components/chart/share-bar"
import { Spark } from "@/components/chart/spark"
import type { Overview } from "@/lib/domain/overview/reads"
import type { RowList } from "@/lib/domain/overview/schema"
import { Compare } from "./compare"
import { type Look, rowsHref } from "./links"
import { InlineLink, Tile } from "./tile"

type Props = { shown: Overview; look: Look }

/** What happened in the period. */
export function PeriodTiles(props: Props) {
  return (
    <>
      <SessionsTile {...props} />
      <CountTile {...props} figure="visits" unit="unitVisits" hue={1} />
      <CountTile {...props} figure="sessionVisits" unit="unitAttendances" hue={2} />
      <CountTile {...props} figure="people" unit="unitPeople" hue={3} />
    </>
  )
}

const OUTCOME_HUES = [
  ["held", 5],
  ["unlogged", 2],
  ["upcoming", 6],
  ["cancelled", 1],
] as const

function SessionsTile({ shown, look }: Props) {
  const t = useTranslations("overview")
  const { sessions } = shown.total
  if (sessions.planned === 0) return <Tile sentence={t("tiles.noSessions")} />
  const href = (outcome?: (typeof OUTCOME_HUES)[number][0]) => rowsHref(look, "sessions", { outcome })
  const shares = OUTCOME_HUES.map(([outcome, hue]): Share => {
    const value = sessions[outcome]
    const label = t("tiles.part", { label: t(`outcomes.${outcome}`), n: value })
    return { key: outcome, value, hue, label: <InlineLink href={href(outcome)}>{label}</InlineLink> }
  })
  return (
    <Tile
      sentence={t.rich("tiles.sessions", {
        ...sessions,
        all: (words) => <InlineLink href={href()}>{words}</InlineLink>,
        done: (words) => <InlineLink href={href("held")}>{words}</InlineLink>,
        gone: (words) => <InlineLink href={href("cancelled")}>{words}</InlineLink>,
      })}
      figure={{ value: sessions.planned, unit: t("tiles.unitSessions"), href: href() }}
    >
      <ShareBar shares={shares} />
    </Tile>
  )
}

type CountProps = Props & {
  figure: Extract<RowList, "visits" | "sessionVisits" | "people">
  unit: "unitVisits" | "unitAttendances" | "unitPeople"
  hue: 1 | 2 | 3
}

function CountTile({ shown, look, figure, unit, hue }: CountProps) {
  const t = useTranslations("overview.tiles")
  const value = shown.total[figure]
  const href = rowsHref(look, figure)
  return (
    <Tile
      sentence={t.rich(figure, { n: value, a: (words) => <InlineLink href={href}>{words}</InlineLink> })}
      figure={{ value, unit: t(unit), href }}
    >
      <Spark values={shown.days.map((day) => day[figure])} hue={hue} />
      <Compare before={shown.before} was={shown.previous?.[figure]} is={value} year={look.from.slice(0, 4)} />
    </Tile>
  )
}
