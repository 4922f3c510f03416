import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { DataTable } from "@/components/ui/data-table"
import { showInstant } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { plusIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { can, canSomewhere } from "@/lib/domain/accounts/policy"
import { unitNames } from "@/lib/domain/areas/reads"
import { countWaiting } from "@/lib/domain/stations/reads"
import { filterOf } from "@/lib/domain/stations/staff-filter"
import { listStations } from "@/lib/domain/stations/staff-list"
import { termNames } from "@/lib/domain/terms/reads"
import { namesOf } from "@/lib/domain/terms/rules"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { ExportButton } from "../export-button"
import { Distance } from "./distance"
import { StationFilters } from "./filters"
import { StandingWords } from "./standing-words"
import { stateTone } from "./state-tone"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stations"))("title") }
}

export default async function StationsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("station.read")
  const asked = askedOf(await searchParams)
  const filter = filterOf(asked)
  const [{ items, total, nextCursor }, waiting, terms, t, lang] = await Promise.all([
    listStations(actor, filter),
    countWaiting(actor),
    termNames(),
    getTranslations("stations"),
    getLocale(),
  ])
  const areas = await unitNames(items.map((station) => station.areaCode))
  const named = namesOf(terms, lang)
  const at = (change: Record<string, string | undefined>) =>
    addressOf("/console/stations", { ...asked, cursor: undefined, ...change })
  const filtered = ["q", "area", "kind", "facility", "state", "near"].some((name) => asked[name])
  const mayRegister = canSomewhere(actor, "station.register")
  const register = mayRegister && (
    <LinkButton href="/console/stations/new" variant="primary" icon={<Icon path={plusIcon} />}>
      {t("register")}
    </LinkButton>
  )
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("count", { count: total })}
        actions={
          <>
            <ExportButton actor={actor} list="stations" asked={asked} />
            {register}
          </>
        }
      />
      {waiting > 0 && asked.state !== "SUBMITTED" && (
        <div className="mb-4">
          <Notice
            tone="warn"
            title={t("waiting", { count: waiting })}
            action={<LinkButton href={at({ state: "SUBMITTED" })}>{t("review")}</LinkButton>}
          />
        </div>
      )}
      <StationFilters actor={actor} asked={asked} filtered={filtered} />
      {filter.near && (
        <p className="mb-3 text-sm text-muted">
          {t("nearPoint", { point: asked.near ?? "" })}{" "}
          <a href={at({ near: undefined, sort: undefined, direction: undefined })} className="underline">
            {t("notNear")}
          </a>
        </p>
      )}
      <Section flush>
        <DataTable
          caption={t("title")}
          rows={items}
          rowKey={(station) => station.id}
          sort={filter.sort}
          hrefForSort={({ key, direction }) => at({ sort: key, direction })}
          marked={(s) =>
            s.state === "SUBMITTED" && can(actor, "station.review", { areaCode: s.areaCode, stationId: s.id })
          }
          columns={[
            {
              key: "name",
              label: t("columns.name"),
              sortable: true,
              cell: (s) => <a href={`/console/stations/${s.id}`}>{s.name}</a>,
            },
            { key: "kind", label: t("columns.kind"), cell: (s) => named(s.kindCode), wideOnly: true },
            {
              key: "area",
              label: t("columns.area"),
              sortable: true,
              wideOnly: true,
              cell: (s) => areas.get(s.areaCode) ?? s.areaCode,
            },
            {
              key: "state",
              label: t("columns.state"),
              sortable: true,
              cell: (s) => <Badge tone={stateTone[s.state]}>{t(`states.${s.state}`)}</Badge>,
            },
            {
              key: "now",
              label: t("columns.now"),
              nowrap: true,
              cell: (s) => (s.state === "OPEN" ? <StandingWords standing={s.standing} /> : "–"),
            },
            {
              key: "verified",
              label: t("columns.verified"),
              wideOnly: true,
              nowrap: true,
              cell: (s) => (s.standing.verifiedAt ? showInstant(lang, s.standing.verifiedAt) : "–"),
            },
            ...(filter.near
              ? [
                  {
                    key: "distance",
                    label: t("columns.distance"),
                    sortable: true,
                    nowrap: true,
                    cell: (s: (typeof items)[number]) => <Distance meters={s.distanceMeters ?? 0} />,
                  },
                ]
              : []),
            {
              key: "updatedAt",
              label: t("columns.updated"),
              sortable: true,
              firstSort: "desc",
              wideOnly: true,
              nowrap: true,
              cell: (s) => showInstant(lang, s.updatedAt),
            },
          ]}
          empty={
            <EmptyState
              title={filtered ? t("noMatch") : t("none")}
              action={filtered ? <LinkButton href="/console/stations">{t("clear")}</LinkButton> : register}
            >
              {filtered ? t("noMatchText") : t("noneText")}
            </EmptyState>
          }
        />
      </Section>
      {nextCursor && (
        <p className="mt-3 flex justify-end">
          <LinkButton href={at({ cursor: nextCursor })}>{t("more")}</LinkButton>
        </p>
      )}
    </>
  )
}
