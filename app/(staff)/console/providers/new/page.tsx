import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { requireViewer } from "@/lib/web/viewer"
import { FormButtons } from "../../form-buttons"
import { addProviderAction } from "../actions"
import { kindChoice } from "../kind-choice"
import { ProviderFields } from "../provider-fields"
import { ownUnits } from "../unit-choice"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("providers"))("newTitle") }
}

export default async function NewProviderPage() {
  const actor = await requireViewer("provider.manage")
  const [units, kinds, t] = await Promise.all([
    ownUnits(actor, "provider.manage"),
    getLocale().then(kindChoice),
    getTranslations("providers"),
  ])
  return (
    <div className="max-w-2xl">
      <PageHeader title={t("newTitle")} breadcrumb={[{ label: t("title"), href: "/console/providers" }]} />
      <Card>
        <Form action={addProviderAction}>
          <ProviderFields units={units} kinds={kinds} area={actor.post.unitCode ?? undefined} />
          <FormButtons cancelHref="/console/providers">{t("submitAdd")}</FormButtons>
        </Form>
      </Card>
    </div>
  )
}
