import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { RadioGroup } from "@/components/form/radio-group"
import { SubmitButton } from "@/components/form/submit-button"
import { DateField } from "@/components/form/text-field"
import { TextareaField } from "@/components/form/textarea-field"
import { Badge } from "@/components/ui/badge"
import { showDay } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import type { Actor } from "@/lib/domain/audit/actor"
import { ASSIGNED_CAUSES } from "@/lib/domain/inspections/schema"
import { openTasksAt } from "@/lib/domain/inspections/task-reads"
import type { StationRecord } from "@/lib/domain/stations/reads"
import { assignTaskAction } from "../../../inspections/actions"
import { SettleForm } from "../../../inspections/settle-form"
import { TaskAbout } from "../../../inspections/task-about"

/** Why somebody of the street is to come here, and a way to send somebody. */
export async function TasksSection({ actor, station }: { actor: Actor; station: StationRecord }) {
  const [tasks, t, lang] = await Promise.all([
    openTasksAt(actor, station.id),
    getTranslations("inspections"),
    getLocale(),
  ])
  const may = can(actor, "inspection.assign", { areaCode: station.areaCode, stationId: station.id })
  const causes = ASSIGNED_CAUSES.map((cause) => ({ value: cause, label: t(`causes.${cause}`) }))
  return (
    <Section id="tasks" title={t("title")}>
      {tasks.length === 0 && <p className="text-muted">{t("noneOpen")}</p>}
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <li key={task.id} className="flex flex-wrap items-start justify-between gap-3 py-2">
            <div className="min-w-0">
              <TaskAbout task={task} />
              <span className="block text-sm text-muted">
                {t("dueOn", { day: showDay(lang, task.dueDay) })} · {task.raisedBy}
              </span>
              {task.overdue && <Badge tone="bad">{t("overdue")}</Badge>}
            </div>
            {may && <SettleForm id={task.id} />}
          </li>
        ))}
      </ul>
      {may && station.state !== "CLOSED" && (
        <details className="mt-3">
          <summary className="font-medium text-accent-text">{t("assign")}</summary>
          <Form action={assignTaskAction} hidden={{ stationId: station.id }} className="mt-3 max-w-xl">
            <RadioGroup
              name="cause"
              label={t("columns.cause")}
              options={causes}
              defaultValue="ROUTINE"
              inline
            />
            <TextareaField name="note" label={t("assignNote")} maxLength={500} />
            <DateField name="dueDay" label={t("columns.due")} hint={t("assignDueHint")} />
            <SubmitButton>{t("assign")}</SubmitButton>
          </Form>
        </details>
      )}
    </Section>
  )
}
