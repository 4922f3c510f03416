import { useLocale, useTranslations } from "next-intl"
import { DataTable } from "@/components/ui/data-table"
import { Section } from "@/components/ui/section"
import type { Need } from "@/lib/domain/overview/need-figures"
import type { Overview } from "@/lib/domain/overview/reads"
import { FigureLink } from "./figure-link"
import { atUnit, type Look, rowsHref } from "./links"
import { wordIn } from "./words"

const MOST_UNITS = 6

/** What riders would like beside what was offered, and where nothing was: the most wanted first. */
export function NeedsSection({ shown, look }: { shown: Overview; look: Look }) {
  const t = useTranslations("overview")
  const lang = useLocale()
  const { needs } = shown
  const [most] = needs
  if (!most) return null
  const missing = needs.find(({ offered }) => offered === 0)
  const finding = missing
    ? t("needs.missing", { name: wordIn(lang, missing), taps: missing.taps })
    : t("needs.most", { name: wordIn(lang, most), taps: most.taps, offered: most.offered })
  return (
    <Section id="needs" title={t("needs.title")} description={finding} flush>
      <DataTable
        caption={t("needs.table")}
        rows={needs}
        rowKey={({ code }) => code}
        empty={null}
        columns={[
          { key: "name", label: t("columns.service"), nowrap: true, cell: (need) => wordIn(lang, need) },
          {
            key: "taps",
            label: t("columns.taps"),
            align: "end",
            cell: ({ code, taps }) => (
              <FigureLink value={taps} href={rowsHref(look, "needs", { kind: code })} />
            ),
          },
          {
            key: "offered",
            label: t("columns.offered"),
            align: "end",
            cell: ({ code, offered }) => (
              <FigureLink value={offered} href={rowsHref(look, "sessions", { kind: code, stands: "1" })} />
            ),
          },
          {
            key: "unmet",
            label: t("columns.unmet"),
            cell: (need) => <Unmet need={need} shown={shown} look={look} />,
          },
        ]}
      />
      <p className="px-4 py-2.5 text-sm text-muted">{t("needs.note")}</p>
    </Section>
  )
}

/** The units where a service is wanted and nothing was offered, each leading to its wishes. */
function Unmet({ need, shown, look }: { need: Need; shown: Overview; look: Look }) {
  const t = useTranslations("overview")
  if (need.unmet.length === 0) return <span className="text-muted">{t("needs.nowhere")}</span>
  return (
    <ul className="flex min-w-60 flex-wrap gap-x-4 gap-y-1">
      {need.unmet.slice(0, MOST_UNITS).map(({ key, taps }) => {
        const unit = shown.units.find((one) => one.key === key)
        const { at, filters } = atUnit(shown.grain, look, { key, own: unit?.own ?? false })
        return (
          <li key={key}>
            {unit?.own ? t("units.own", { area: unit.name }) : (unit?.name ?? key)}{" "}
            <FigureLink value={taps} href={rowsHref(at, "needs", { ...filters, kind: need.code })} />
          </li>
        )
      })}
      {need.unmet.length > MOST_UNITS && (
        <li className="text-muted">{t("needs.more", { count: need.unmet.length - MOST_UNITS })}</li>
      )}
    </ul>
  )
}
