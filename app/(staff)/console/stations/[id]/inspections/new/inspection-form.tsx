"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import type { Option } from "@/components/form/select-field"
import { TextareaField } from "@/components/form/textarea-field"
import { FormButtons } from "../../../../form-buttons"
import { selfCheckAction, visitStationAction } from "../actions"
import { ItemAnswer } from "./item-answer"
import { TasksToSettle } from "./tasks-to-settle"

export type Question = { code: string; part: string; name: string; weight: number; photo: boolean }
type Props = {
  /** Of the report: sent twice, it is one. */
  id: string
  kind: "SELF" | "VISIT"
  stationId: string
  checklistId: string
  items: Question[]
  facilities: Option[]
  mendBy: string
  tasks: { id: string; label: string }[]
  cancelHref: string
}

export function InspectionForm(props: Props) {
  const { id, kind, stationId, checklistId, items, facilities, mendBy, tasks, cancelHref } = props
  const t = useTranslations("inspections")
  const parts = [...new Set(items.map(({ part }) => part))]
  return (
    <Form
      action={kind === "VISIT" ? visitStationAction : selfCheckAction}
      hidden={{ id, stationId, checklistId }}
    >
      {parts.map((part) => (
        <section key={part} aria-label={part} className="space-y-3">
          <h2 className="pt-2 text-lg">{part}</h2>
          {items.map((item, n) =>
            item.part === part ? (
              <ItemAnswer
                key={item.code}
                item={item}
                name={`answers.${n}`}
                facilities={facilities}
                mendBy={mendBy}
                photoRequired={kind === "VISIT" && item.photo}
              />
            ) : null,
          )}
        </section>
      ))}
      {tasks.length > 0 && <TasksToSettle tasks={tasks} />}
      <TextareaField name="note" label={t("wholeNote")} maxLength={500} />
      <FormButtons cancelHref={cancelHref}>{t("send")}</FormButtons>
    </Form>
  )
}
