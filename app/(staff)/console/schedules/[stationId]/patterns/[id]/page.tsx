import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { Badge } from "@/components/ui/badge"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { dayOf } from "@/lib/plain/clock"
import { FormButtons } from "../../../../form-buttons"
import { RetireSection } from "../../../../retire-section"
import { editPatternAction, endPatternAction, resumePatternAction } from "../actions"
import { patternsHref } from "../address"
import { choicesFor } from "../choices"
import { PatternFields } from "../pattern-fields"
import { plannableStation } from "../plannable"
import { sentenceOf } from "../sentence"

type Props = { params: Promise<{ stationId: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patterns"))("edit") }
}

export default async function PatternPage({ params }: Props) {
  const { stationId, id } = await params
  const { station, patterns } = await plannableStation(stationId)
  const pattern = patterns.find((one) => one.id === id)
  if (!pattern) notFound()
  const [t, lang, given] = await Promise.all([getTranslations("patterns"), getLocale(), choicesFor(station)])
  const { revision, endedAt, provider, providerId } = pattern
  const names = {
    ...given.names,
    providers: { ...given.names.providers, ...(providerId ? { [providerId]: provider ?? "" } : {}) },
  }
  const back = patternsHref(stationId)
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={sentenceOf(t, lang, pattern, names.kinds[pattern.kindCode] ?? pattern.kindCode)}
        breadcrumb={[{ label: t("titleOf", { station: station.name }), href: back }]}
        badge={endedAt ? <Badge>{t("retired")}</Badge> : undefined}
      />
      <div className="space-y-4">
        {!endedAt && (
          <Card>
            <Form action={editPatternAction} hidden={{ id, revision }}>
              <PatternFields
                stationId={stationId}
                {...given}
                names={names}
                pattern={pattern}
                today={dayOf(new Date())}
              />
              <FormButtons cancelHref={back}>{t("save")}</FormButtons>
            </Form>
          </Card>
        )}
        <RetireSection
          of="patterns"
          retired={endedAt !== null}
          actions={{ retire: endPatternAction, restore: resumePatternAction }}
          hidden={{ id, revision }}
        />
      </div>
    </div>
  )
}
