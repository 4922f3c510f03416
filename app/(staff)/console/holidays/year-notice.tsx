import { useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { Notice } from "@/components/ui/notice"
import type { HolidayYearView } from "@/lib/domain/holidays/reads"
import { announceYearAction } from "./actions"

const TONE = { calendar: "good", office: "good", no: "warn" } as const

/** Whether the silence about a day of this year means anything yet. */
export function YearNotice({ view: { year, announced } }: { view: HolidayYearView }) {
  const t = useTranslations("holidays")
  return (
    <Notice
      tone={TONE[announced]}
      title={t(`announced.${announced}.title`, { year })}
      action={
        announced !== "calendar" && (
          <Form
            action={announceYearAction}
            hidden={{ year, complete: announced === "no" ? "true" : "false" }}
          >
            <SubmitButton variant="secondary">{t(`announced.${announced}.button`)}</SubmitButton>
          </Form>
        )
      }
    >
      {t(`announced.${announced}.text`)}
    </Notice>
  )
}
