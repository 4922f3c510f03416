import { useTranslations } from "next-intl"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { Section } from "@/components/ui/section"
import type { Openings, UnitOpenings } from "@/lib/domain/openings/openings-of-area"
import { addressOf } from "@/lib/web/address"
import { OnTimeWords } from "../stations/on-time-words"

type Props = {
  units: UnitOpenings[]
  total: Openings["total"]
  /** The code under which stand the stations that the area keeps itself. */
  own: string
}

/** One level below, unit by unit: how often its doors opened on time, and how many riders found shut. */
export function UnitsSection({ units, total, own }: Props) {
  const t = useTranslations("openings")
  return (
    <Section id="units" title={t("units")} flush>
      <DataTable
        caption={t("units")}
        rows={units}
        rowKey={({ code }) => code}
        columns={[
          {
            key: "unit",
            label: t("unit"),
            cell: ({ code, name }) =>
              code === own ? (
                t("own", { area: name })
              ) : (
                <a href={addressOf("/console/openings", { area: code })}>{name}</a>
              ),
          },
          { key: "stations", label: t("inService"), align: "end", cell: ({ stations }) => stations },
          { key: "doubted", label: t("doubtedNow"), align: "end", cell: ({ doubted }) => doubted },
          {
            key: "onTime",
            label: t("onTime"),
            align: "end",
            nowrap: true,
            cell: ({ onTime }) => <OnTimeWords onTime={onTime} />,
          },
        ]}
        totals={{
          unit: t("total"),
          stations: total.stations,
          doubted: total.doubted,
          onTime: <OnTimeWords onTime={total.onTime} />,
        }}
        empty={<EmptyState title={t("none")} />}
      />
    </Section>
  )
}
