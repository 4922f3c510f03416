"use client"

import { useLocale, useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { CheckboxGroup } from "@/components/form/checkbox-group"
import { RadioGroup } from "@/components/form/radio-group"
import { SelectField } from "@/components/form/select-field"
import { showWeekday } from "@/components/ui/dates"
import { NTHS, RHYTHMS, type Rhythm } from "@/lib/domain/patterns/rhythm-rules"
import { EVERY } from "@/lib/domain/patterns/schema"

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const MONTH_DAYS = [...Array.from({ length: 31 }, (_, n) => n + 1), -1]

/** How often: which kind of rhythm, and the pickers of that kind. The others stay in the form unseen, so that nothing picked is lost. */
export function RhythmFields({ rhythm }: { rhythm?: Rhythm }) {
  const t = useTranslations("patterns")
  const lang = useLocale()
  const [kind, setKind] = useState<string>(rhythm?.kind ?? "weekly")
  const weekdays = WEEKDAYS.map((day) => ({ value: String(day), label: showWeekday(lang, day) }))
  const pick = ({ target }: FormEvent<HTMLDivElement>) => {
    if (target instanceof HTMLInputElement && target.name === "rhythm") setKind(target.value)
  }
  return (
    <div onChange={pick} className="space-y-4">
      <RadioGroup
        name="rhythm"
        label={t("rhythm")}
        required
        inline
        defaultValue={kind}
        options={RHYTHMS.map((value) => ({ value, label: t(`rhythms.${value}`) }))}
      />
      <div hidden={kind !== "weekly"} className="space-y-4">
        <CheckboxGroup
          name="weekdays"
          label={t("weekdays")}
          inline
          options={weekdays}
          defaultValues={rhythm?.kind === "weekly" ? rhythm.weekdays.map(String) : []}
        />
        <SelectField
          name="every"
          label={t("every")}
          hint={t("everyHint")}
          options={EVERY.map((n) => ({ value: String(n), label: t("everyWeeks", { every: String(n) }) }))}
          defaultValue={String(rhythm?.kind === "weekly" ? rhythm.every : 1)}
        />
      </div>
      <div hidden={kind !== "monthlyWeekday"} className="space-y-4">
        <CheckboxGroup
          name="nths"
          label={t("nth")}
          inline
          options={NTHS.map((nth) => ({ value: String(nth), label: t(`nths.${nth === -1 ? "last" : nth}`) }))}
          defaultValues={rhythm?.kind === "monthlyWeekday" ? rhythm.nths.map(String) : []}
        />
        <SelectField
          name="weekday"
          label={t("weekday")}
          emptyLabel={t("choose")}
          options={weekdays}
          defaultValue={rhythm?.kind === "monthlyWeekday" ? String(rhythm.weekday) : ""}
        />
      </div>
      <div hidden={kind !== "monthlyDay"}>
        <SelectField
          name="monthDay"
          label={t("monthDay")}
          hint={t("monthDayHint")}
          emptyLabel={t("choose")}
          options={MONTH_DAYS.map((day) => ({
            value: String(day),
            label: day === -1 ? t("lastDay") : t("dayOfMonth", { day }),
          }))}
          defaultValue={rhythm?.kind === "monthlyDay" ? String(rhythm.monthDay) : ""}
        />
      </div>
    </div>
  )
}
