import { useLocale, useTranslations } from "next-intl"
import { CheckboxGroup } from "@/components/form/checkbox-group"
import { type Option, SelectField } from "@/components/form/select-field"
import { NumberField, TextField, TimeField } from "@/components/form/text-field"
import { Button } from "@/components/ui/button"
import { showWeekday, showWeekRange } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { StationToVisit } from "@/lib/domain/rounds/reads"
import { ORDERS, STOPS_LIMIT } from "@/lib/domain/rounds/schema"
import type { Week } from "@/lib/plain/week"
import { StopsPicker } from "./stops-picker"

type Props = {
  asked: { [name: string]: string | string[] | undefined; stations: string[]; weekdays: string[] }
  week: Week
  weeks: Week[]
  kinds: Option[]
  providers: Option[]
  stations: StationToVisit[]
}

const WORKDAYS = ["1", "2", "3", "4", "5"]

/** What the round trip shall be. A plain GET form: every proposal has an address. */
export function TripForm({ asked, week, weeks, kinds, providers, stations }: Props) {
  const t = useTranslations("rounds.form")
  const lang = useLocale()
  const said = (name: string) => asked[name]?.toString()
  return (
    <form method="get" action="/console/schedules/round-trip" id="trip" className="space-y-4">
      <Section title={t("whatTitle")}>
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField
            name="kindCode"
            label={t("kind")}
            required
            emptyLabel={t("choose")}
            options={kinds}
            defaultValue={said("kindCode")}
          />
          <SelectField
            name="providerId"
            label={t("provider")}
            required
            emptyLabel={t("choose")}
            options={providers}
            defaultValue={said("providerId")}
          />
          <SelectField
            name="week"
            label={t("week")}
            required
            options={weeks.map((one) => ({ value: one, label: showWeekRange(lang, one) }))}
            defaultValue={week}
          />
          <NumberField
            name="minutes"
            label={t("minutes")}
            required
            min={15}
            max={600}
            step={5}
            unit={t("minute")}
            defaultValue={said("minutes") ?? 120}
          />
          <TimeField
            name="earliest"
            label={t("earliest")}
            required
            defaultValue={said("earliest") ?? "09:00"}
          />
          <TimeField name="latest" label={t("latest")} required defaultValue={said("latest") ?? "17:00"} />
          <NumberField
            name="perDay"
            label={t("perDay")}
            required
            min={1}
            max={10}
            unit={t("stops")}
            defaultValue={said("perDay") ?? 1}
          />
          <TextField
            name="place"
            label={t("place")}
            maxLength={40}
            autoComplete="off"
            defaultValue={said("place")}
          />
          <NumberField
            name="capacity"
            label={t("capacity")}
            min={1}
            max={10_000}
            unit={t("people")}
            defaultValue={said("capacity")}
          />
          <TextField
            name="note"
            label={t("note")}
            maxLength={300}
            autoComplete="off"
            className="lg:col-span-3"
            defaultValue={said("note")}
          />
        </div>
        <CheckboxGroup
          name="weekdays"
          label={t("weekdays")}
          inline
          className="mt-3"
          options={[...WORKDAYS, "6", "7"].map((day) => ({
            value: day,
            label: showWeekday(lang, Number(day)),
          }))}
          defaultValues={asked.weekdays.length > 0 ? asked.weekdays : WORKDAYS}
        />
      </Section>
      <Section title={t("whereTitle")} description={t("whereText", { most: STOPS_LIMIT })}>
        <StopsPicker stations={stations} picked={asked.stations} />
        <SelectField
          name="order"
          label={t("order")}
          className="mt-4 max-w-80"
          options={ORDERS.map((order) => ({ value: order, label: t(`orders.${order}`) }))}
          defaultValue={said("order")}
        />
      </Section>
      <Button type="submit" variant="primary">
        {t("show")}
      </Button>
    </form>
  )
}
