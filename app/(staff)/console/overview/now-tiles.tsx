import { useLocale, useTranslations } from "next-intl"
import { type Share, ShareBar } from "@/components/chart/share-bar"
import { showWeekRange } from "@/components/ui/dates"
import type { Overview } from "@/lib/domain/overview/reads"
import { stationsThat } from "@/lib/domain/overview/rules"
import { type Look, rowsHref } from "./links"
import { InlineLink, Tile } from "./tile"

const STATE_HUES = [
  ["OPEN", 5],
  ["SUSPENDED", 2],
  ["APPROVED", 3],
  ["SUBMITTED", 4],
  ["RETURNED", 1],
  ["DRAFT", 6],
  ["CLOSED", 6],
] as const

/** What stands now, whatever the period: who has published, and how many stations there are. */
export function NowTiles({ shown, look }: { shown: Overview; look: Look }) {
  return (
    <>
      <PublicationTile shown={shown} look={look} which="nextWeek" />
      <PublicationTile shown={shown} look={look} which="thisWeek" />
      <StationsTile shown={shown} look={look} />
    </>
  )
}

function PublicationTile(props: { shown: Overview; look: Look; which: "thisWeek" | "nextWeek" }) {
  const { shown, look, which } = props
  const t = useTranslations("overview.tiles")
  const lang = useLocale()
  const { open } = shown
  const week = shown.weeks[which]
  const published = shown.published[which]
  const left = open - published
  const behind = rowsHref(look, "unpublished", { week })
  const ahead = rowsHref(look, "published", { week })
  if (open === 0) return <Tile sentence={t("noOpen")} />
  const sentence = t.rich(left > 0 ? `${which}Left` : `${which}Done`, {
    open,
    left,
    all: (words) => <InlineLink href={rowsHref(look, "stations", { state: "OPEN" })}>{words}</InlineLink>,
    behind: (words) => <InlineLink href={behind}>{words}</InlineLink>,
  })
  return (
    <Tile
      sentence={sentence}
      figure={{
        value: left || published,
        unit: `${t("ofOpen", { open })} ${t("unitStations")}`,
        href: left > 0 ? behind : ahead,
      }}
    >
      <ShareBar
        shares={[
          {
            key: "published",
            value: published,
            hue: 5,
            label: <InlineLink href={ahead}>{t("published", { n: published })}</InlineLink>,
          },
          {
            key: "left",
            value: left,
            hue: 2,
            label: <InlineLink href={behind}>{t("unpublished", { n: left })}</InlineLink>,
          },
        ]}
      />
      <p className="text-sm text-muted">{t("week", { range: showWeekRange(lang, week) })}</p>
    </Tile>
  )
}

function StationsTile({ shown, look }: { shown: Overview; look: Look }) {
  const t = useTranslations("overview")
  const total = stationsThat(shown.stations, () => true)
  if (total === 0) return <Tile sentence={t("tiles.noStations")} />
  const shares = STATE_HUES.map(([state, hue]): Share => {
    const value = stationsThat(shown.stations, (count) => count.state === state)
    const label = t("tiles.part", { label: t(`states.${state}`), n: value })
    return {
      key: state,
      value,
      hue,
      label: <InlineLink href={rowsHref(look, "stations", { state })}>{label}</InlineLink>,
    }
  })
  return (
    <Tile
      sentence={t.rich("tiles.stations", {
        total,
        open: shown.open,
        all: (words) => <InlineLink href={rowsHref(look, "stations")}>{words}</InlineLink>,
        opened: (words) => (
          <InlineLink href={rowsHref(look, "stations", { state: "OPEN" })}>{words}</InlineLink>
        ),
      })}
      figure={{ value: total, unit: t("tiles.unitStations"), href: rowsHref(look, "stations") }}
    >
      <ShareBar shares={shares} />
    </Tile>
  )
}
