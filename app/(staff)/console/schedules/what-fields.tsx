"use client"

import { useTranslations } from "next-intl"
import { useId } from "react"
import { RadioGroup } from "@/components/form/radio-group"
import { SelectField } from "@/components/form/select-field"
import { NumberField, TextField } from "@/components/form/text-field"
import { TextareaField } from "@/components/form/textarea-field"

export type Choice = { value: string; label: string }
export type WhatChoices = { kinds: Choice[]; providers: Choice[]; places: string[] }
/** Names of everything that is mentioned, the retired too. */
export type WhatNames = { kinds: Record<string, string>; providers: Record<string, string> }

type What = {
  kindCode: string
  providerId: string | null
  place: string
  capacity: number | null
  bookable: boolean
  note: string | null
}
type Props = { what?: What; names: WhatNames; choices: WhatChoices }

/** Which service it is. */
export function KindField({ what, names, choices }: Props) {
  const t = useTranslations("schedules.editor")
  return (
    <SelectField
      name="kindCode"
      label={t("kind")}
      required
      emptyLabel={t("chooseKind")}
      options={withCurrent(choices.kinds, what?.kindCode, names.kinds)}
      defaultValue={what?.kindCode}
    />
  )
}

/** Who holds it, where, for how many, and what riders should know. */
export function WhoAndWhereFields({ what, names, choices }: Props) {
  const t = useTranslations("schedules.editor")
  const listId = useId()
  return (
    <>
      <SelectField
        name="providerId"
        label={t("provider")}
        emptyLabel={t("noProvider")}
        options={withCurrent(choices.providers, what?.providerId, names.providers)}
        defaultValue={what?.providerId ?? ""}
      />
      <TextField
        name="place"
        label={t("place")}
        hint={t("placeHint")}
        maxLength={40}
        list={listId}
        autoComplete="off"
        defaultValue={what?.place}
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
        defaultValue={what?.capacity ?? ""}
      />
      <RadioGroup
        name="bookable"
        label={t("bookable")}
        defaultValue={String(what?.bookable ?? false)}
        options={[
          { value: "false", label: t("walkIn") },
          { value: "true", label: t("byBooking"), hint: t("byBookingHint") },
        ]}
      />
      <TextareaField
        name="note"
        label={t("note")}
        hint={t("noteHint")}
        maxLength={300}
        defaultValue={what?.note ?? ""}
      />
    </>
  )
}

// What is chosen stays choosable, though it was retired since.
function withCurrent(choices: Choice[], current: string | null | undefined, names: Record<string, string>) {
  if (!current || choices.some(({ value }) => value === current)) return choices
  return [...choices, { value: current, label: names[current] ?? current }]
}
