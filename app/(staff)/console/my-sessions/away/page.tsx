import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { PageHeader } from "@/components/ui/page-header"
import { unitNames } from "@/lib/domain/areas/reads"
import { blackoutsOf, providerOf, sessionsAhead } from "@/lib/domain/providers/reads"
import { termNames } from "@/lib/domain/terms/reads"
import { namesOf } from "@/lib/domain/terms/rules"
import { requireViewer } from "@/lib/web/viewer"
import { BlackoutsSection } from "../../providers/blackouts-section"
import { ProviderFacts } from "../../providers/provider-facts"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("schedules"))("own.away") }
}

/** For a provider: the days on which it does not come, and what offices have written down of it. */
export default async function OwnAwayPage() {
  const actor = await requireViewer("schedule.readOwnSessions")
  const id = actor.post.providerId ?? ""
  const provider = await providerOf(actor, id)
  if (!provider) notFound()
  const [units, ahead, blackouts, kinds, lang, t] = await Promise.all([
    unitNames([provider.areaCode]),
    sessionsAhead(id),
    blackoutsOf(actor, id),
    termNames(),
    getLocale(),
    getTranslations(),
  ])
  return (
    <div className="max-w-2xl space-y-4">
      <PageHeader
        title={t("schedules.own.away")}
        subtitle={provider.name}
        breadcrumb={[{ label: t("schedules.own.title"), href: "/console/my-sessions" }]}
      />
      <BlackoutsSection providerId={id} blackouts={blackouts} may />
      <ProviderFacts
        provider={provider}
        unitName={units.get(provider.areaCode) ?? ""}
        ahead={ahead}
        kindName={namesOf(kinds, lang)}
      />
    </div>
  )
}
