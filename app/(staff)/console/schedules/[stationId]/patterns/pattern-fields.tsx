"use client"

import { useTranslations } from "next-intl"
import { RadioGroup } from "@/components/form/radio-group"
import { DateField, TimeField } from "@/components/form/text-field"
import { rhythmOf } from "@/lib/domain/patterns/rhythm-rules"
import type { Pattern } from "@/lib/domain/patterns/rules"
import { ON_HOLIDAY, ON_MAKE_UP_DAY } from "@/lib/domain/patterns/schema"
import { type Day, formatTime, minutesPerDay } from "@/lib/plain/clock"
import { KindField, type WhatChoices, type WhatNames, WhoAndWhereFields } from "../../what-fields"
import { patternsHref } from "./address"
import { PatternPreview } from "./pattern-preview"
import { RhythmFields } from "./rhythm-fields"

type Props = { stationId: string; pattern?: Pattern; today: Day; names: WhatNames; choices: WhatChoices }

export function PatternFields({ stationId, pattern, today, names, choices }: Props) {
  const t = useTranslations("patterns")
  const what = { what: pattern, names, choices }
  const endOf = (minute: number) => formatTime(minute === minutesPerDay ? 0 : minute)
  return (
    <>
      <KindField {...what} />
      <RhythmFields rhythm={pattern && rhythmOf(pattern.rule)} />
      <div className="grid items-end gap-3 sm:grid-cols-2">
        <TimeField
          name="starts"
          label={t("starts")}
          required
          defaultValue={pattern && formatTime(pattern.starts)}
        />
        <TimeField
          name="ends"
          label={t("ends")}
          required
          hint={t("endsHint")}
          defaultValue={pattern && endOf(pattern.ends)}
        />
        <DateField name="fromDay" label={t("fromDay")} required defaultValue={pattern?.fromDay ?? today} />
        <DateField
          name="toDay"
          label={t("toDay")}
          hint={t("toDayHint")}
          defaultValue={pattern?.toDay ?? undefined}
        />
      </div>
      <PatternPreview href={patternsHref(stationId, "/preview")} />
      <RadioGroup
        name="onHoliday"
        label={t("onHolidayLabel")}
        inline
        defaultValue={pattern?.onHoliday ?? "SKIP"}
        options={ON_HOLIDAY.map((value) => ({ value, label: t(`onHoliday.${value}`) }))}
      />
      <RadioGroup
        name="onMakeUpDay"
        label={t("onMakeUpDayLabel")}
        defaultValue={pattern?.onMakeUpDay ?? "AS_USUAL"}
        options={ON_MAKE_UP_DAY.map((value) => ({
          value,
          label: t(`onMakeUpDay.${value}`),
          hint: t(`onMakeUpDayHint.${value}`),
        }))}
      />
      <WhoAndWhereFields {...what} />
    </>
  )
}
