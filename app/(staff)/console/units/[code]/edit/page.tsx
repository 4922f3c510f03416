import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { scopeOf } from "@/lib/domain/accounts/policy"
import { ancestorNames, unitOf } from "@/lib/domain/areas/reads"
import { requireViewer } from "@/lib/web/viewer"
import { FormButtons } from "../../../form-buttons"
import { renameUnitAction } from "../../actions"
import { unitHref } from "../../links"
import { UnitFields } from "../../unit-fields"

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("areas"))("rename") }
}

export default async function RenameUnitPage({ params }: Props) {
  const actor = await requireViewer("unit.manage")
  const { code } = await params
  const [unit, path, t] = await Promise.all([
    unitOf(scopeOf(actor, "unit.manage"), code),
    ancestorNames(code),
    getTranslations("areas"),
  ])
  if (!unit) notFound()
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t("renameOf", { name: unit.name })}
        subtitle={t("editText")}
        breadcrumb={[
          { label: t("title"), href: "/console/units" },
          ...path.map((ancestor) => ({ label: ancestor.name, href: unitHref(ancestor.code) })),
        ]}
      />
      <Card>
        <Form action={renameUnitAction} hidden={{ code, revision: unit.revision }}>
          <UnitFields unit={unit} />
          <FormButtons cancelHref={unitHref(code)}>{t("submitRename")}</FormButtons>
        </Form>
      </Card>
    </div>
  )
}
