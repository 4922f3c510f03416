import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { z } from "zod"
import { showInstant } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { stationHistory } from "@/lib/domain/stations/reads"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { Changes } from "../../../audit/changes"
import { actionWords } from "../../../audit/words"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stations"))("history") }
}

/** Every change of the station, its weeks, photos and closures: who, when, what it was and what it became. */
export default async function StationHistoryPage({ params, searchParams }: Props) {
  const actor = await requireViewer("station.read")
  const { id } = await params
  const { cursor } = askedOf(await searchParams)
  const history = z.uuid().safeParse(id).success ? await stationHistory(actor, id, cursor) : null
  if (!history) notFound()
  const [t, tAudit, lang] = await Promise.all([
    getTranslations("stations"),
    getTranslations("audit"),
    getLocale(),
  ])
  const href = `/console/stations/${id}`
  return (
    <>
      <PageHeader
        title={t("history")}
        subtitle={t("historyText")}
        breadcrumb={[
          { label: t("title"), href: "/console/stations" },
          { label: history.name, href },
        ]}
      />
      <Section flush>
        {history.items.length === 0 && <EmptyState title={t("noHistory")} />}
        <ol className="divide-y divide-line">
          {history.items.map((event) => (
            <li key={event.id.toString()} className="px-4 py-2.5">
              <details>
                <summary className="flex flex-wrap items-baseline gap-x-4">
                  <span className="font-medium">{actionWords(tAudit, event.action)}</span>
                  <span>{event.actorName}</span>
                  <span className="text-sm text-muted">{showInstant(lang, event.at)}</span>
                </summary>
                <div className="mt-2 ms-4">
                  <Changes row={event} />
                </div>
              </details>
            </li>
          ))}
        </ol>
      </Section>
      {history.nextCursor && (
        <p className="mt-3 flex justify-end">
          <LinkButton href={addressOf(`${href}/history`, { cursor: history.nextCursor })}>
            {t("more")}
          </LinkButton>
        </p>
      )}
    </>
  )
}
