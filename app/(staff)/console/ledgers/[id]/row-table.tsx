import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { type Column, DataTable } from "@/components/ui/data-table"
import type { ImportView } from "@/lib/domain/ledgers/reads"
import { OUTCOME_TONE } from "../tones"
import { PlanDetails } from "./plan-details"
import { RowRemarks } from "./row-remarks"

type Row = ImportView["rows"][number]

/** Each row of the sheet with what comes of it. @param ticks whether a person still chooses */
export function RowTable({ run, ticks }: { run: ImportView; ticks: boolean }) {
  const t = useTranslations("ledgers")
  const take: Column<Row> = {
    key: "take",
    label: t("columns.take"),
    align: "center",
    cell: ({ line, subject, outcome }) =>
      (outcome === "NEW" || outcome === "CHANGE") && (
        <input
          type="checkbox"
          name="lines[]"
          value={line}
          defaultChecked
          aria-label={t("takeRow", { line, subject })}
          className="size-4"
        />
      ),
  }
  const columns: Column<Row>[] = [
    ...(ticks ? [take] : []),
    { key: "line", label: t("columns.line"), align: "end", cell: ({ line }) => line },
    {
      key: "outcome",
      label: t("columns.outcome"),
      nowrap: true,
      cell: ({ outcome }) => <Badge tone={OUTCOME_TONE[outcome]}>{t(`outcomes.${outcome}`)}</Badge>,
    },
    {
      key: "subject",
      label: t("columns.subject"),
      // What is wrong needs the room that a phone has only below what it is about.
      cell: (row) => (
        <div className="space-y-1">
          <p className="font-semibold">{row.subject}</p>
          <RowRemarks row={row} />
          <PlanDetails kind={run.kind} row={row} />
        </div>
      ),
    },
  ]
  return (
    <DataTable
      caption={run.fileName}
      columns={columns}
      rows={run.rows}
      rowKey={({ line }) => String(line)}
      marked={({ outcome }) => outcome === "WRONG"}
      empty={null}
    />
  )
}
