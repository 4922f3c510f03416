import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { TextField } from "@/components/form/text-field"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { scopeOf } from "@/lib/domain/accounts/policy"
import { ancestorNames, unitOf } from "@/lib/domain/areas/reads"
import { areaCodeLength, areaLevels } from "@/lib/plain/area-code"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { FormButtons } from "../../form-buttons"
import { addUnitAction } from "../actions"
import { unitHref } from "../links"
import { UnitFields } from "../unit-fields"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("areas")
  return { title: t("title") }
}

/** A new unit below the one that the address names, or a new city. */
export default async function NewUnitPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("unit.manage")
  const { below } = askedOf(await searchParams)
  const t = await getTranslations("areas")
  const parent = below ? await unitOf(scopeOf(actor, "unit.manage"), below) : null
  const level = areaLevels[parent ? areaLevels.indexOf(parent.level) + 1 : 0]
  if ((below && !parent) || !level) notFound()
  const path = parent ? await ancestorNames(parent.code) : []
  const back = unitHref(parent?.code ?? null)
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t("newTitle", { level: t(`levels.${level}`) })}
        subtitle={parent ? t("newBelow", { name: parent.name }) : t("newCity")}
        breadcrumb={[
          { label: t("title"), href: "/console/units" },
          ...path.map(({ code, name }) => ({ label: name, href: unitHref(code) })),
        ]}
      />
      <Card>
        <Form action={addUnitAction}>
          <TextField
            name="code"
            label={t("fields.code")}
            hint={
              parent
                ? t("fields.codeHint", { digits: areaCodeLength[level], parent: parent.code })
                : t("fields.codeHintCity")
            }
            required
            inputMode="numeric"
            autoComplete="off"
            maxLength={areaCodeLength[level]}
            defaultValue={parent?.code}
          />
          <UnitFields />
          <FormButtons cancelHref={back}>{t("submitAdd")}</FormButtons>
        </Form>
      </Card>
    </div>
  )
}
