import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { z } from "zod"
import { Badge } from "@/components/ui/badge"
import { showInstant } from "@/components/ui/dates"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { inspectionRecord } from "@/lib/domain/inspections/inspection-reads"
import { requireViewer } from "@/lib/web/viewer"
import { tierTone, verdictTone } from "../../../../inspections/tones"
import { visibleStation } from "../../visible-station"
import { draftKey } from "../draft-store"
import { PhotoLink } from "../photo-link"
import { ForgetSentDraft } from "./forget-sent-draft"

type Props = { params: Promise<{ id: string; inspectionId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inspections"))("results") }
}

/** One look at a station: score, tier, and every answer as it was asked on that day. */
export default async function InspectionPage({ params }: Props) {
  const actor = await requireViewer("inspection.read")
  const { id, inspectionId } = await params
  const station = await visibleStation(actor, id)
  const inspection =
    station && z.uuid().safeParse(inspectionId).success
      ? await inspectionRecord(actor, station.id, inspectionId)
      : null
  if (!station || !inspection) notFound()
  const [t, lang] = await Promise.all([getTranslations("inspections"), getLocale()])
  const { kind, at, byName, score, tier, note, answers, checklist } = inspection
  const version = t("byVersion", { version: checklist.version })
  return (
    <div className="max-w-3xl">
      <ForgetSentDraft draftKey={draftKey(actor.userId, id, kind)} id={inspectionId} />
      <PageHeader
        title={t("points", { score })}
        badge={<Badge tone={tierTone[tier]}>{t(`tiers.${tier}`)}</Badge>}
        subtitle={`${t(`kinds.${kind}`)} · ${showInstant(lang, at)} · ${byName} · ${version}`}
        breadcrumb={[
          { label: station.name, href: `/console/stations/${id}` },
          { label: t("ofStation"), href: `/console/stations/${id}/inspections` },
        ]}
      />
      <Section id="answers" title={t("answers")} description={note}>
        <ul className="divide-y divide-line">
          {answers.map(({ code, verdict, photographed, ...item }) => (
            <li key={code} className="flex flex-wrap items-start justify-between gap-3 py-2.5">
              <div className="min-w-0 flex-1 basis-60">
                <span className="block text-sm text-muted">{lang === "en" ? item.partEn : item.part}</span>
                {t("question", { name: lang === "en" ? item.nameEn : item.name, weight: item.weight })}
                {item.note && <p className="mt-1 text-sm whitespace-pre-line">{item.note}</p>}
              </div>
              {photographed && (
                <PhotoLink photo={photographed} alt={lang === "en" ? item.nameEn : item.name} />
              )}
              <Badge tone={verdictTone[verdict]}>{t(`verdicts.${verdict}`)}</Badge>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
