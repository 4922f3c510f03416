import { useTranslations } from "next-intl"
import type { ComponentProps } from "react"
import { Form } from "@/components/form/form"
import { type Option, SelectField } from "@/components/form/select-field"
import { SubmitButton } from "@/components/form/submit-button"
import { NumberField, TextField } from "@/components/form/text-field"
import { TextareaField } from "@/components/form/textarea-field"
import type { Place } from "@/components/map/map-ground"
import { MapPicker } from "@/components/map/map-picker"
import { LinkButton } from "@/components/ui/link-button"
import { Section } from "@/components/ui/section"
import type { StationInput } from "@/lib/domain/stations/schema"
import type { LngLat } from "@/lib/plain/geometry"
import { DatedRows } from "./dated-rows"
import { FacilityRows } from "./facility-rows"
import { HoursRows } from "./hours-rows"
import { storedRows } from "./stored-rows"

type Props = {
  action: ComponentProps<typeof Form>["action"]
  hidden?: Record<string, string | number>
  facts?: StationInput
  area?: string
  units: Option[]
  kinds: Option[]
  facilities: { code: string; label: string }[]
  centre: LngLat
  places: Place[]
  cancelHref: string
}

const nothing = { spans: [], facilities: [], exceptions: [], effects: [] }

/** Everything about a station in one form, for registering and for changing it. */
export function StationForm({ action, hidden, facts, area, units, kinds, facilities, ...rest }: Props) {
  const t = useTranslations("stations.form")
  const tUi = useTranslations("ui")
  const stored = storedRows(facts ?? nothing)
  const text = (name: "nameEn" | "contactName" | "contactPhone" | "accessNotes") => facts?.[name] ?? undefined
  return (
    <Form action={action} hidden={hidden}>
      <Section id="identity" title={t("identity")}>
        <div className="grid gap-4 md:grid-cols-2">
          <TextField name="name" label={t("name")} required maxLength={60} defaultValue={facts?.name} />
          <TextField name="nameEn" label={t("nameEn")} maxLength={100} defaultValue={text("nameEn")} />
          <SelectField
            name="kindCode"
            label={t("kind")}
            required
            options={kinds}
            emptyLabel={t("choose")}
            defaultValue={facts?.kindCode}
          />
          <SelectField
            name="areaCode"
            label={t("area")}
            required
            options={units}
            emptyLabel={t("choose")}
            defaultValue={facts?.areaCode ?? area}
          />
          <TextField
            name="hostName"
            label={t("host")}
            hint={t("hostHint")}
            required
            maxLength={80}
            defaultValue={facts?.hostName}
          />
          <NumberField
            name="capacity"
            label={t("capacity")}
            hint={t("capacityHint")}
            unit={t("people")}
            min={1}
            defaultValue={facts?.capacity ?? undefined}
          />
          <TextField
            name="contactName"
            label={t("contactName")}
            hint={t("contactHint")}
            maxLength={40}
            autoComplete="off"
            defaultValue={text("contactName")}
          />
          <TextField
            name="contactPhone"
            label={t("contactPhone")}
            hint={t("phoneHint")}
            type="tel"
            maxLength={30}
            autoComplete="off"
            defaultValue={text("contactPhone")}
          />
        </div>
      </Section>
      <Section id="place" title={t("place")}>
        <div className="space-y-4">
          <TextField
            name="address"
            label={t("address")}
            required
            maxLength={200}
            defaultValue={facts?.address}
          />
          <MapPicker
            names={{ lng: "lng", lat: "lat" }}
            point={facts && { lng: facts.lng, lat: facts.lat }}
            centre={rest.centre}
            places={rest.places}
          />
          <TextareaField
            name="accessNotes"
            label={t("accessNotes")}
            hint={t("accessNotesHint")}
            maxLength={1000}
            defaultValue={text("accessNotes")}
          />
        </div>
      </Section>
      <Section id="hours" title={t("hours")} description={t("hoursHint")}>
        <HoursRows stored={stored.spans} />
      </Section>
      <Section id="exceptions" title={t("exceptions")} description={t("exceptionsHint")}>
        <DatedRows
          name="exceptions"
          stored={stored.exceptions}
          addLabel={t("addException")}
          boxes={[
            { field: "day", label: t("day"), type: "date" },
            { field: "spans.0.opens", label: t("opens"), className: "w-20", max: 5, hint: "09:00" },
            { field: "spans.0.closes", label: t("closes"), className: "w-20", max: 5, hint: "12:00" },
            { field: "spans.1.opens", label: t("opensAgain"), className: "w-20", max: 5 },
            { field: "spans.1.closes", label: t("closesAgain"), className: "w-20", max: 5 },
            { field: "reason", label: t("reason"), className: "min-w-52 flex-1", max: 200 },
          ]}
        />
      </Section>
      <Section id="facilities" title={t("facilities")} description={t("facilitiesHint")}>
        <FacilityRows kinds={facilities} stored={stored.facilities} />
      </Section>
      <Section id="effects" title={t("effects")} description={t("effectsHint")}>
        <DatedRows
          name="effects"
          stored={stored.effects}
          addLabel={t("addEffect")}
          boxes={[
            { field: "what", label: t("what"), className: "min-w-44 flex-1", max: 60 },
            { field: "before", label: t("before"), className: "w-36", max: 60 },
            { field: "after", label: t("after"), className: "w-36", max: 60 },
            { field: "measuredOn", label: t("measuredOn"), type: "date" },
            { field: "note", label: t("note"), className: "min-w-44 flex-1", max: 300 },
          ]}
        />
      </Section>
      <div className="sticky bottom-0 z-1 flex gap-2 border-t border-line bg-page py-3">
        <SubmitButton>{facts ? t("save") : t("saveDraft")}</SubmitButton>
        <LinkButton href={rest.cancelHref}>{tUi("cancel")}</LinkButton>
      </div>
    </Form>
  )
}
