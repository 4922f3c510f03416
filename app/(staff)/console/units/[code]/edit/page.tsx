import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { scopeOf } from "@/lib/domain/accounts/policy"
import { ancestorNames, unitOf } from "@/lib/domain/areas/reads"
import { requireViewer } from "@/lib/web/viewer"
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
  const [unit, path, t, tUi] = await Promise.all([
    unitOf(scopeOf(actor, "unit.manage"), code),
    ancestorNames(code),
    getTranslations("areas"),
    getTranslations("ui"),
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
          <div className="flex gap-2">
            <SubmitButton>{t("submitRename")}</SubmitButton>
            <LinkButton href={unitHref(code)}>{tUi("cancel")}</LinkButton>
          </div>
        </Form>
      </Card>
    </div>
  )
}
