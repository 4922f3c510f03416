import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { showInstant } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { Actor } from "@/lib/domain/audit/actor"
import { openingRecord, type PunchRow, type ReportRow } from "@/lib/domain/openings/reads"
import { OnTimeWords } from "../on-time-words"

/** Whether the station keeps its word: how often it opened on time, the last punches, and what riders found. */
export async function OpeningSection({ actor, stationId }: { actor: Actor; stationId: string }) {
  const [record, t] = await Promise.all([
    openingRecord(actor, stationId),
    getTranslations("stations.opening"),
  ])
  if (!record) return null
  const { onTime, punches, reports, doubtedAt } = record
  return (
    <Section id="opening" title={t("title")} description={t("text")}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        <dt className="text-muted">{t("onTime")}</dt>
        <dd>
          <OnTimeWords onTime={onTime} />
          {onTime.late > 0 && (
            <span className="text-sm text-muted"> · {t("late", { count: onTime.late })}</span>
          )}
        </dd>
      </dl>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Punches punches={punches} />
        <Reports reports={reports} doubtedAt={doubtedAt} />
      </div>
    </Section>
  )
}

async function Punches({ punches }: { punches: PunchRow[] }) {
  const [t, lang] = await Promise.all([getTranslations("stations.opening"), getLocale()])
  return (
    <div>
      <h3 className="text-sm font-semibold">{t("punches")}</h3>
      {punches.length === 0 && <p className="text-muted">{t("noPunches")}</p>}
      <ul className="divide-y divide-line">
        {punches.map(({ id, kind, at, recordedAt, late, byName }) => (
          <li key={id} className="py-1.5">
            <span className="font-medium">{t(kind)}</span> {showInstant(lang, at)}
            <span className="block text-sm text-muted">
              {byName}
              {late && ` · ${t("sentAt", { at: showInstant(lang, recordedAt) })}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

async function Reports({ reports, doubtedAt }: { reports: ReportRow[]; doubtedAt: Date | null }) {
  const [t, lang] = await Promise.all([getTranslations("stations.opening"), getLocale()])
  return (
    <div>
      <h3 className="text-sm font-semibold">
        {t("reports")} {doubtedAt && <Badge tone="warn">{t("doubted")}</Badge>}
      </h3>
      {reports.length === 0 && <p className="text-muted">{t("noReports")}</p>}
      <ul className="divide-y divide-line">
        {reports.map(({ id, kind, facility, at, shownOpen }) => (
          <li key={id} className="py-1.5">
            <span className="font-medium">
              {facility
                ? t("broken", { facility: lang === "en" ? facility.nameEn : facility.name })
                : t(`kinds.${kind}`)}
            </span>{" "}
            {showInstant(lang, at)}
            {kind === "SHUT" && !shownOpen && (
              <span className="block text-sm text-muted">{t("shownShut")}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
