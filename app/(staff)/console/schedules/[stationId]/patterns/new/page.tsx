import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { dayOf } from "@/lib/plain/clock"
import { FormButtons } from "../../../../form-buttons"
import { addPatternAction } from "../actions"
import { patternsHref } from "../address"
import { choicesFor } from "../choices"
import { PatternFields } from "../pattern-fields"
import { plannableStation } from "../plannable"

type Props = { params: Promise<{ stationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patterns"))("add") }
}

export default async function NewPatternPage({ params }: Props) {
  const { station } = await plannableStation((await params).stationId)
  const [t, given] = await Promise.all([getTranslations("patterns"), choicesFor(station)])
  const back = patternsHref(station.id)
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t("add")}
        subtitle={station.name}
        breadcrumb={[{ label: t("titleOf", { station: station.name }), href: back }]}
      />
      <Card>
        <Form action={addPatternAction} hidden={{ stationId: station.id }}>
          <PatternFields stationId={station.id} {...given} today={dayOf(new Date())} />
          <FormButtons cancelHref={back}>{t("submitAdd")}</FormButtons>
        </Form>
      </Card>
    </div>
  )
}
