import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { Icon } from "@/components/ui/icon"
import { pencilIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Card, Section } from "@/components/ui/section"
import {
  checklistOfVersion,
  checklistVersions,
  currentChecklist,
} from "@/lib/domain/inspections/checklist-reads"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { publishChecklistAction } from "./actions"
import { ChecklistFields } from "./checklist-fields"
import { ItemTable } from "./item-table"
import { VersionTable } from "./version-table"

const HERE = "/console/checklist"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inspections"))("checklist.title") }
}

/** The standard in force and every one before it; `edit` makes the next version from the one in force. */
export default async function ChecklistPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await requireViewer("checklist.manage")
  const { version, edit } = askedOf(await searchParams)
  const wanted = version && /^\d{1,6}$/.test(version) ? Number(version) : undefined
  const [shown, versions, t] = await Promise.all([
    wanted === undefined ? currentChecklist() : checklistOfVersion(wanted),
    checklistVersions(),
    getTranslations("inspections"),
  ])
  if (!shown && wanted !== undefined) notFound()
  if (edit || !shown)
    return (
      <>
        <PageHeader
          title={t("checklist.editTitle", { version: (shown?.version ?? 0) + 1 })}
          subtitle={t("checklist.editText")}
          breadcrumb={[{ label: t("checklist.title"), href: HERE }]}
        />
        <Card>
          <Form action={publishChecklistAction} hidden={{ version: shown?.version ?? 0 }}>
            <ChecklistFields items={shown?.items ?? []} cancelHref={HERE} />
          </Form>
        </Card>
      </>
    )
  return (
    <>
      <PageHeader
        title={t("checklist.title")}
        subtitle={t("checklist.subtitle")}
        actions={
          <LinkButton href={`${HERE}?edit=1`} variant="primary" icon={<Icon path={pencilIcon} />}>
            {t("checklist.edit")}
          </LinkButton>
        }
      />
      <div className="space-y-4">
        <Section
          id="items"
          title={t("checklist.version", { version: shown.version })}
          description={t(shown.supersededAt ? "checklist.notInForce" : "checklist.inForce")}
          flush
        >
          <ItemTable items={shown.items} />
        </Section>
        <Section id="versions" title={t("checklist.versions")} flush>
          <VersionTable versions={versions} />
        </Section>
      </div>
    </>
  )
}
