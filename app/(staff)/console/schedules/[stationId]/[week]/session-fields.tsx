"use client"

import { useLocale, useTranslations } from "next-intl"
import { SelectField } from "@/components/form/select-field"
import { TimeField } from "@/components/form/text-field"
import { showDay, showTime } from "@/components/ui/dates"
import type { SessionFacts, Surroundings } from "@/lib/domain/schedules/rules"
import { dayOf } from "@/lib/plain/clock"
import { daysOf } from "@/lib/plain/week"
import { KindField, type WhatChoices, type WhatNames, WhoAndWhereFields } from "../../what-fields"

type Props = {
  session?: SessionFacts
  times: { startsAt: Date; endsAt: Date }
  around: Surroundings
  names: WhatNames
  choices: WhatChoices
}

export function SessionFields({ session, times, around, names, choices }: Props) {
  const t = useTranslations("schedules.editor")
  const lang = useLocale()
  const what = { what: session, names, choices }
  return (
    <>
      <KindField {...what} />
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
      <WhoAndWhereFields {...what} />
    </>
  )
}
