import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { Badge } from "@/components/ui/badge"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { termOf } from "@/lib/domain/terms/reads"
import { termName } from "@/lib/domain/terms/rules"
import { requireViewer } from "@/lib/web/viewer"
import { FormButtons } from "../../form-buttons"
import { RetireSection } from "../../retire-section"
import { editTermAction, restoreTermAction, retireTermAction } from "../actions"
import { TermFields } from "../term-fields"

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("terms"))("title") }
}

export default async function EditTermPage({ params }: Props) {
  await requireViewer("term.manage")
  const [term, t, lang] = await Promise.all([
    params.then(({ code }) => termOf(code)),
    getTranslations("terms"),
    getLocale(),
  ])
  if (!term) notFound()
  const { code, revision, retiredAt } = term
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t("editOf", { name: termName(term, lang) })}
        subtitle={`${t(`lists.${term.list}`)} · ${code}`}
        breadcrumb={[{ label: t("title"), href: "/console/terms" }]}
        badge={retiredAt ? <Badge>{t("retired")}</Badge> : <Badge tone="good">{t("inUse")}</Badge>}
      />
      <div className="space-y-4">
        <Card>
          <Form action={editTermAction} hidden={{ code, revision }}>
            <TermFields term={term} />
            <FormButtons cancelHref="/console/terms">{t("save")}</FormButtons>
          </Form>
        </Card>
        <RetireSection
          of="terms"
          retired={retiredAt !== null}
          actions={{ retire: retireTermAction, restore: restoreTermAction }}
          hidden={{ code, revision }}
        />
      </div>
    </div>
  )
}
