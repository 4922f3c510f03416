"use client"

import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import type { Option } from "@/components/form/select-field"
import { TextareaField } from "@/components/form/textarea-field"
import { FormButtons } from "../../../../form-buttons"
import { selfCheckAction, visitStationAction } from "../actions"
import { DraftNotice } from "./draft-notice"
import { ItemAnswer } from "./item-answer"
import { TasksToSettle } from "./tasks-to-settle"
import { useDraft } from "./use-draft"

export type Question = { code: string; part: string; name: string; weight: number; photo: boolean }
type Props = {
  /** Where the phone keeps what is typed. */
  draftKey: string
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
  const { draftKey, kind, stationId, checklistId, items, facilities, mendBy, tasks, cancelHref } = props
  const t = useTranslations("inspections")
  const { box, reportId, restoredFrom, keep, startAnew } = useDraft(draftKey, props)
  const parts = [...new Set(items.map(({ part }) => part))]
  return (
    <div ref={box} onChange={keep}>
      <DraftNotice restoredFrom={restoredFrom} photos={kind === "VISIT"} startAnew={startAnew} />
      <Form
        action={kind === "VISIT" ? visitStationAction : selfCheckAction}
        hidden={{ id: reportId, stationId, checklistId }}
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
    </div>
  )
}
