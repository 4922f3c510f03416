import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { banIcon } from "@/components/ui/icons"
import type { OwnSession } from "@/lib/domain/schedules/own-sessions"
import { useSessionColumns } from "./session-columns"

/** What a provider has held, and how many came. */
export function PastTable({ rows }: { rows: OwnSession[] }) {
  const t = useTranslations("schedules.own")
  return (
    <DataTable
      caption={t("past")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none.past")}>{t("noneText.past")}</EmptyState>}
      columns={[
        ...useSessionColumns<OwnSession>(),
        {
          key: "visits",
          label: t("visits"),
          align: "end",
          cell: ({ visits, cancelled, cancelReason }) =>
            cancelled ? (
              <>
                <Badge tone="bad" path={banIcon}>
                  {t("states.cancelled")}
                </Badge>
                <span className="block text-sm text-muted">{cancelReason}</span>
              </>
            ) : (
              visits
            ),
        },
      ]}
    />
  )
}
