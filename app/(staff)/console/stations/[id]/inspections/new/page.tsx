import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { forbidden, notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHeader } from "@/components/ui/page-header"
import { can } from "@/lib/domain/accounts/policy"
import { currentChecklist } from "@/lib/domain/inspections/checklist-reads"
import { SETTLED_BY_VISIT } from "@/lib/domain/inspections/rules"
import { openTasksAt } from "@/lib/domain/inspections/task-reads"
import { settings } from "@/lib/domain/settings/reads"
import { termNames } from "@/lib/domain/terms/reads"
import { termName } from "@/lib/domain/terms/rules"
import { addDays, dayOf } from "@/lib/plain/clock"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { visibleStation } from "../../visible-station"
import { draftKey } from "../draft-store"
import { InspectionForm } from "./inspection-form"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("inspections"))("ofStation") }
}

/** The checklist to fill in, on a phone, at the station. */
export default async function NewInspectionPage({ params, searchParams }: Props) {
  const actor = await requireViewer("inspection.read")
  const station = await visibleStation(actor, (await params).id)
  if (!station) notFound()
  const kind = askedOf(await searchParams).kind === "visit" ? "VISIT" : "SELF"
  const subject = { areaCode: station.areaCode, stationId: station.id }
  if (!can(actor, kind === "VISIT" ? "inspection.visit" : "inspection.selfCheck", subject)) forbidden()
  const [checklist, tasks, terms, rules, t, lang] = await Promise.all([
    currentChecklist(),
    kind === "VISIT" ? openTasksAt(actor, station.id) : [],
    termNames(),
    settings(),
    getTranslations("inspections"),
    getLocale(),
  ])
  const facilities = station.facts.facilities.map(({ kindCode }) => {
    const term = terms.get(kindCode)
    return { value: kindCode, label: term ? termName(term, lang) : kindCode }
  })
  const here = `/console/stations/${station.id}/inspections`
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t(`kinds.${kind}`)}
        subtitle={t(`kindText.${kind}`)}
        breadcrumb={[
          { label: station.name, href: `/console/stations/${station.id}` },
          { label: t("ofStation"), href: here },
        ]}
      />
      {checklist ? (
        <InspectionForm
          draftKey={draftKey(actor.userId, station.id, kind)}
          id={randomUUID()}
          kind={kind}
          stationId={station.id}
          checklistId={checklist.id}
          items={checklist.items.map(({ code, weight, photo, ...words }) => ({
            code,
            weight,
            photo,
            part: lang === "en" ? words.partEn : words.part,
            name: lang === "en" ? words.nameEn : words.name,
          }))}
          facilities={facilities}
          mendBy={addDays(dayOf(new Date()), rules["inspection.mendDays"])}
          tasks={tasks
            .filter(({ cause }) => SETTLED_BY_VISIT.some((settled) => settled === cause))
            .map(({ id, cause, about }) => ({
              id,
              label: [t(`causes.${cause}`), about.note].filter(Boolean).join(" · "),
            }))}
          cancelHref={here}
        />
      ) : (
        <EmptyState title={t("noChecklist")}>{t("noChecklistText")}</EmptyState>
      )}
    </div>
  )
}
