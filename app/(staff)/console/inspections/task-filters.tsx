import { getTranslations } from "next-intl/server"
import { OptionList } from "@/components/form/select-field"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { searchIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import type { Actor } from "@/lib/domain/audit/actor"
import { CAUSES } from "@/lib/domain/inspections/rules"
import type { TasksQuery } from "@/lib/domain/inspections/schema"
import { ownUnits } from "../providers/unit-choice"

type Props = { actor: Actor; query: TasksQuery; filtered: boolean }

export async function TaskFilters({ actor, query, filtered }: Props) {
  const [units, t] = await Promise.all([
    ownUnits(actor, "inspection.read", query.area),
    getTranslations("inspections"),
  ])
  return (
    <search data-print="no">
      <form method="get" action="/console/inspections" className="mb-4 flex flex-wrap items-center gap-2">
        {units.length > 1 && (
          <select
            name="area"
            aria-label={t("columns.unit")}
            defaultValue={query.area ?? ""}
            className="control w-auto max-w-52"
          >
            <option value="">{t("allUnits")}</option>
            <OptionList options={units} />
          </select>
        )}
        <select
          name="cause"
          aria-label={t("columns.cause")}
          defaultValue={query.cause ?? ""}
          className="control w-auto"
        >
          <option value="">{t("allCauses")}</option>
          <OptionList options={CAUSES.map((cause) => ({ value: cause, label: t(`causes.${cause}`) }))} />
        </select>
        <label className="flex min-h-control items-center gap-2">
          <input
            type="checkbox"
            name="closed"
            value="1"
            defaultChecked={query.closed}
            className="size-[1.15em]"
          />
          {t("closedOnes")}
        </label>
        <Button type="submit" icon={<Icon path={searchIcon} />}>
          {t("find")}
        </Button>
        {filtered && (
          <LinkButton variant="quiet" href="/console/inspections">
            {t("clear")}
          </LinkButton>
        )}
      </form>
    </search>
  )
}
