"use client"

import { useLocale, useTranslations } from "next-intl"
import { useId } from "react"
import { SelectField } from "@/components/form/select-field"
import { NumberField, TextField, TimeField } from "@/components/form/text-field"
import { TextareaField } from "@/components/form/textarea-field"
import { showDay, showTime } from "@/components/ui/dates"
import type { SessionFacts, Surroundings } from "@/lib/domain/schedules/rules"
import { dayOf } from "@/lib/plain/clock"
import { daysOf } from "@/lib/plain/week"
import type { Choice, PlannerProps } from "./planner-props"

type Props = {
  session?: SessionFacts
  times: { startsAt: Date; endsAt: Date }
  around: Surroundings
  names: PlannerProps["names"]
  choices: PlannerProps["choices"]
}

export function SessionFields({ session, times, around, names, choices }: Props) {
  const t = useTranslations("schedules.editor")
  const lang = useLocale()
  const listId = useId()
  return (
    <>
      <SelectField
        name="kindCode"
        label={t("kind")}
        required
        emptyLabel={t("chooseKind")}
        options={withCurrent(choices.kinds, session?.kindCode, names.kinds)}
        defaultValue={session?.kindCode}
      />
      <div className="grid grid-cols-2 gap-3">
        <SelectField
          name="day"
          label={t("day")}
          required
          className="col-span-2"
          options={daysOf(around.week).map((day) => ({ value: day, label: showDay(lang, day) }))}
          defaultValue={dayOf(times.startsAt)}
        />
        <TimeField name="starts" label={t("starts")} required defaultValue={showTime(times.startsAt)} />
        <TimeField name="ends" label={t("ends")} required defaultValue={showTime(times.endsAt)} />
      </div>
      <p className="text-sm text-muted">{t("overnightHint")}</p>
      <SelectField
        name="providerId"
        label={t("provider")}
        emptyLabel={t("noProvider")}
        options={withCurrent(choices.providers, session?.providerId, names.providers)}
        defaultValue={session?.providerId ?? ""}
      />
      <TextField
        name="place"
        label={t("place")}
        hint={t("placeHint")}
        maxLength={40}
        list={listId}
        autoComplete="off"
        defaultValue={session?.place}
      />
      <datalist id={listId}>
        {choices.places.map((place) => (
          <option key={place} value={place} />
        ))}
      </datalist>
      <NumberField
        name="capacity"
        label={t("capacity")}
        hint={t("capacityHint")}
        min={1}
        max={10_000}
        unit={t("people")}
        defaultValue={session?.capacity ?? ""}
      />
      <TextareaField
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        maxLength={300}
        defaultValue={session?.note ?? ""}
      />
    </>
  )
}

// What is chosen stays choosable, though it was retired since.
function withCurrent(choices: Choice[], current: string | null | undefined, names: Record<string, string>) {
  if (!current || choices.some(({ value }) => value === current)) return choices
  return [...choices, { value: current, label: names[current] ?? current }]
}
