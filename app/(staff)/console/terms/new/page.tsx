import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { TextField } from "@/components/form/text-field"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { termListInput } from "@/lib/domain/terms/schema"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { FormButtons } from "../../form-buttons"
import { addTermAction } from "../actions"
import { TermFields } from "../term-fields"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("terms"))("add") }
}

export default async function NewTermPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await requireViewer("term.manage")
  const parsed = termListInput.safeParse(askedOf(await searchParams).list)
  if (!parsed.success) notFound()
  const list = parsed.data
  const [t] = await Promise.all([getTranslations("terms"), getTranslations("ui")])
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t("addTo", { list: t(`lists.${list}`) })}
        subtitle={t(`about.${list}`)}
        breadcrumb={[{ label: t("title"), href: "/console/terms" }]}
      />
      <Card>
        <Form action={addTermAction} hidden={{ list }}>
          <TextField
            name="code"
            label={t("fields.code")}
            hint={t("fields.codeHint")}
            required
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
          />
          <TermFields />
          <FormButtons cancelHref="/console/terms">{t("submitAdd")}</FormButtons>
        </Form>
      </Card>
    </div>
  )
}
