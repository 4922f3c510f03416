import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { type Column, DataTable } from "@/components/ui/data-table"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import type { OwnPlanned } from "@/lib/domain/schedules/own-plan"
import { toOffsetIso } from "@/lib/plain/clock"
import { acceptSessionAction } from "./actions"
import { AnswerBadge } from "./answer-badge"
import { PlannedState } from "./planned-state"
import { useSessionColumns } from "./session-columns"

/** Where a provider is expected, and what it has said to that. */
export function PlannedTable({ rows }: { rows: OwnPlanned[] }) {
  const t = useTranslations("schedules.own")
  const columns: Column<OwnPlanned>[] = [
    ...useSessionColumns<OwnPlanned>(),
    { key: "state", label: t("state"), wideOnly: true, cell: (row) => <PlannedState row={row} /> },
    { key: "answer", label: t("answer"), cell: (row) => <AnswerCell row={row} /> },
  ]
  return (
    <DataTable
      caption={t("upcoming")}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none.upcoming")}>{t("noneText.upcoming")}</EmptyState>}
      columns={columns}
    />
  )
}

function AnswerCell({ row }: { row: OwnPlanned }) {
  const t = useTranslations("schedules.answer")
  const { id, startsAt, endsAt, answer, answerable } = row
  const open = answerable && (!answer || answer.standing === "outdated")
  return (
    <>
      <span className="mb-1 block md:hidden">
        <PlannedState row={row} />
      </span>
      <AnswerBadge {...row} />
      {answerable && (
        <span className="mt-1.5 flex flex-wrap items-center gap-2">
          {open && (
            <Form
              action={acceptSessionAction}
              hidden={{
                sessionId: id,
                kind: "ACCEPTED",
                "seen.startsAt": toOffsetIso(startsAt),
                "seen.endsAt": toOffsetIso(endsAt),
              }}
            >
              <SubmitButton variant="secondary" size="small">
                {t("accept")}
              </SubmitButton>
            </Form>
          )}
          <LinkButton variant="quiet" size="small" href={`/console/my-sessions/${id}`}>
            {t(open ? "otherwise" : "again")}
          </LinkButton>
        </span>
      )}
    </>
  )
}
