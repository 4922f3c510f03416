import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { requireViewer } from "@/lib/web/viewer"
import { addProviderAction } from "../actions"
import { ProviderFields } from "../provider-fields"
import { ownUnits } from "../unit-choice"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("providers"))("newTitle") }
}

export default async function NewProviderPage() {
  const actor = await requireViewer("provider.manage")
  const [units, t, tUi] = await Promise.all([
    ownUnits(actor, "provider.manage"),
    getTranslations("providers"),
    getTranslations("ui"),
  ])
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("newTitle")} breadcrumb={[{ label: t("title"), href: "/console/providers" }]} />
      <Card>
        <Form action={addProviderAction}>
          <ProviderFields units={units} area={actor.post.unitCode ?? undefined} />
          <div className="flex gap-2">
            <SubmitButton>{t("submitAdd")}</SubmitButton>
            <LinkButton href="/console/providers">{tUi("cancel")}</LinkButton>
          </div>
        </Form>
      </Card>
    </div>
  )
}
