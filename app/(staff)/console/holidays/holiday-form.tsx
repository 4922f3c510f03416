import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { RadioGroup } from "@/components/form/radio-group"
import { SubmitButton } from "@/components/form/submit-button"
import { DateField, TextField } from "@/components/form/text-field"
import { Section } from "@/components/ui/section"
import { MARKS } from "@/lib/domain/holidays/schema"
import { setHolidaysAction } from "./actions"

/** Says what some days are. */
export function HolidayForm({ year }: { year: number }) {
  const t = useTranslations("holidays")
  return (
    <Section id="set" title={t("set")} description={t("setText")}>
      <Form action={setHolidaysAction}>
        <div className="grid items-end gap-3 sm:grid-cols-2">
          <DateField
            name="fromDay"
            label={t("fromDay")}
            required
            min={`${year - 1}-12-01`}
            max={`${year + 1}-01-31`}
          />
          <DateField name="toDay" label={t("toDay")} hint={t("toDayHint")} />
        </div>
        <RadioGroup
          name="kind"
          label={t("kind")}
          required
          defaultValue="OFF"
          options={MARKS.map((mark) => ({
            value: mark,
            label: t(`marks.${mark}`),
            hint: t(`markHints.${mark}`),
          }))}
        />
        <TextField name="name" label={t("name")} hint={t("nameHint")} maxLength={40} />
        <TextField name="nameEn" label={t("nameEn")} maxLength={60} />
        <SubmitButton>{t("save")}</SubmitButton>
      </Form>
    </Section>
  )
}
