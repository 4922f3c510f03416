import { getTranslations } from "next-intl/server"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { chevronDownIcon, locateIcon, searchIcon } from "@/components/ui/icons"
import { termsOf } from "@/lib/domain/terms/reads"
import { facilityIcon } from "./facility-icons"

/** What the address asks for, as its words. */
export type Search = {
  q?: string
  area?: string
  kind?: string
  amenity?: string
  near?: string
  openNow?: string
}

/** The one form of the rider pages. Without script it searches by words; with script also by where the phone is. */
export async function SearchForm({ lang, search = {} }: { lang: string; search?: Search }) {
  const [t, kinds, amenities] = await Promise.all([
    getTranslations("riders.search"),
    termsOf("STATION_KIND"),
    termsOf("FACILITY_KIND"),
  ])
  const name = (term: { name: string; nameEn: string }) => (lang === "en" ? term.nameEn : term.name)
  const chosen = search.amenity?.split(",") ?? []
  const narrowed = chosen.length + (search.kind ? 1 : 0)
  return (
    <form action="/stations" className="grid gap-2.5">
      <Button
        data-nearest
        variant="primary"
        size="large"
        icon={<Icon path={locateIcon} size="1.5rem" />}
        className="hidden! w-full [[data-script]_&]:flex!"
      >
        {t("nearest")}
      </Button>
      <p data-say="locating" hidden role="status" className="text-center text-muted">
        {t("locating")}
      </p>
      <p data-say="failed" hidden role="alert" className="rounded-card bg-warn-soft px-4 py-3">
        {t("notLocated")}
      </p>
      <input
        type="hidden"
        name="near"
        defaultValue={search.near}
        disabled={!search.near}
        suppressHydrationWarning
      />
      {search.area && <input type="hidden" name="area" value={search.area} />}
      <search className="flex gap-2">
        <input
          type="search"
          name="q"
          maxLength={60}
          defaultValue={search.q}
          placeholder={t("q")}
          aria-label={t("q")}
          className="control min-w-0 flex-1"
        />
        <Button type="submit" icon={<Icon path={searchIcon} />}>
          {t("submit")}
        </Button>
      </search>
      <label className="-mb-2.5 flex min-h-12 items-center gap-3 font-medium">
        <input
          type="checkbox"
          name="openNow"
          value="1"
          defaultChecked={search.openNow === "1"}
          className="size-6 shrink-0"
        />
        {t("openNow")}
      </label>
      <details className="group">
        <summary className="flex min-h-12 list-none items-center gap-1.5 font-medium text-accent-text [&::-webkit-details-marker]:hidden">
          {t("more")}
          {narrowed > 0 && (
            <span className="rounded-full bg-accent px-2 text-sm font-semibold text-accent-ink">
              {t("narrowed", { count: narrowed })}
            </span>
          )}
          <Icon path={chevronDownIcon} className="transition-transform group-open:rotate-180" />
        </summary>
        <label className="mt-1 grid gap-1">
          <span className="text-sm font-medium">{t("kind")}</span>
          <select name="kind" defaultValue={search.kind ?? ""} className="control">
            <option value="">{t("anyKind")}</option>
            {kinds.map((kind) => (
              <option key={kind.code} value={kind.code}>
                {name(kind)}
              </option>
            ))}
          </select>
        </label>
        <fieldset className="mt-4">
          <legend className="text-sm font-medium">{t("amenities")}</legend>
          <div className="mt-1.5 flex flex-wrap gap-2">
            {amenities.map((amenity) => (
              <label
                key={amenity.code}
                className="inline-flex min-h-12 items-center gap-2 rounded-full border border-edge bg-surface px-3.5 has-checked:border-accent-edge has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-focus"
              >
                <input
                  type="checkbox"
                  name="amenity"
                  value={amenity.code}
                  defaultChecked={chosen.includes(amenity.code)}
                  className="size-5 shrink-0"
                />
                <Icon path={facilityIcon(amenity.code)} className="text-accent-text" />
                {name(amenity)}
              </label>
            ))}
          </div>
        </fieldset>
      </details>
    </form>
  )
}
