import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Icon } from "@/components/ui/icon"
import { pencilIcon, plusIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { type Crumb, PageHeader } from "@/components/ui/page-header"
import { can, scopeOf } from "@/lib/domain/accounts/policy"
import { ancestorNames, childUnitsWithCounts, countsOf, unitOf } from "@/lib/domain/areas/reads"
import type { Actor } from "@/lib/domain/audit/actor"
import { type AreaLevel, areaLevels } from "@/lib/plain/area-code"
import { addressOf } from "@/lib/web/address"
import { ExportButton } from "../export-button"
import { unitHref } from "./links"
import { UnitSearch } from "./unit-search"
import { UnitTable } from "./unit-table"

/** One unit with the units right below it; without a code the cities. */
export async function UnitView({ actor, code }: { actor: Actor; code: string | null }) {
  const scope = scopeOf(actor, "unit.read")
  const t = await getTranslations("areas")
  const unit = code === null ? null : await unitOf(scope, code)
  if (code !== null && !unit) notFound()
  const [path, units, counts] = await Promise.all([
    code === null ? [] : ancestorNames(code),
    childUnitsWithCounts(scope, code),
    code === null ? null : countsOf(code),
  ])
  const below: AreaLevel | undefined = areaLevels[unit ? areaLevels.indexOf(unit.level) + 1 : 0]
  const mayAdd = below !== undefined && can(actor, "unit.manage", { areaCode: code })
  const top: Crumb[] =
    unit && scope.kind === "everywhere" ? [{ label: t("title"), href: "/console/units" }] : []
  const above = path.slice(0, -1).map((ancestor) => ({
    label: ancestor.name,
    href: can(actor, "unit.read", { areaCode: ancestor.code }) ? unitHref(ancestor.code) : undefined,
  }))
  return (
    <>
      <PageHeader
        title={unit?.name ?? t("title")}
        subtitle={
          unit && counts ? (
            <>
              {t("summary", { department: unit.departmentName, code: unit.code })}
              <br />
              {t("inSubtree", counts)}
            </>
          ) : (
            t("subtitle")
          )
        }
        breadcrumb={[...top, ...above]}
        actions={
          <>
            <ExportButton actor={actor} list="units" asked={{ area: code ?? undefined }} />
            {unit && can(actor, "unit.manage", { areaCode: unit.code }) && (
              <LinkButton href={`/console/units/${unit.code}/edit`} icon={<Icon path={pencilIcon} />}>
                {t("rename")}
              </LinkButton>
            )}
            {mayAdd && (
              <LinkButton
                variant="primary"
                href={addressOf("/console/units/new", { below: code ?? undefined })}
                icon={<Icon path={plusIcon} />}
              >
                {t("add", { level: t(`levels.${below}`) })}
              </LinkButton>
            )}
          </>
        }
      />
      <UnitSearch />
      <UnitTable actor={actor} units={units} below={below} mayAdd={mayAdd} />
    </>
  )
}
