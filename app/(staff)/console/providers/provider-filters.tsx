import { useTranslations } from "next-intl"
import { type Option, OptionList } from "@/components/form/select-field"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { searchIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import type { ProvidersQuery } from "@/lib/domain/providers/schema"

type Props = { query: ProvidersQuery; areas: Option[]; filtered: boolean }

export function ProviderFilters({ query, areas, filtered }: Props) {
  const t = useTranslations("providers")
  return (
    <search data-print="no">
      <form
        method="get"
        action="/console/providers"
        className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2"
      >
        <input
          type="search"
          name="q"
          defaultValue={query.q}
          maxLength={80}
          aria-label={t("search")}
          placeholder={t("search")}
          className="control sm:max-w-64"
        />
        <label className="flex items-center gap-1.5 max-sm:w-full">
          <span className="shrink-0 text-sm text-muted">{t("unit")}</span>
          <select name="area" defaultValue={query.area ?? ""} className="control sm:w-auto sm:max-w-60">
            <option value="">{t("allUnits")}</option>
            <OptionList options={areas} />
          </select>
        </label>
        <label className="flex min-h-control items-center gap-2">
          <input
            type="checkbox"
            name="retired"
            value="1"
            defaultChecked={query.retired}
            className="size-[1.15em]"
          />
          {t("withRetired")}
        </label>
        <Button type="submit" icon={<Icon path={searchIcon} />}>
          {t("find")}
        </Button>
        {filtered && (
          <LinkButton variant="quiet" href="/console/providers">
            {t("clear")}
          </LinkButton>
        )}
      </form>
    </search>
  )
}
