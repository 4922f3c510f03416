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
import { ContactFields } from "../contact-fields"
import { EffectRows } from "./effect-rows"
import { ExceptionRows } from "./exception-rows"
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
  const text = (name: "nameEn" | "accessNotes") => facts?.[name] ?? undefined
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
          <ContactFields contact={facts} nameHint={t("contactHint")} phoneHint={t("phoneHint")} />
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
        <ExceptionRows stored={stored.exceptions} />
      </Section>
      <Section id="facilities" title={t("facilities")} description={t("facilitiesHint")}>
        <FacilityRows kinds={facilities} stored={stored.facilities} />
      </Section>
      <Section id="effects" title={t("effects")} description={t("effectsHint")}>
        <EffectRows stored={stored.effects} />
      </Section>
      <div className="sticky bottom-0 z-1 flex gap-2 border-t border-line bg-page py-3">
        <SubmitButton>{facts ? t("save") : t("saveDraft")}</SubmitButton>
        <LinkButton href={rest.cancelHref}>{tUi("cancel")}</LinkButton>
      </div>
    </Form>
  )
}
