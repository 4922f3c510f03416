import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { SelectField } from "@/components/form/select-field"
import { DateField } from "@/components/form/text-field"
import { Icon } from "@/components/ui/icon"
import { downloadIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { importsOf, stationsToPlan } from "@/lib/domain/ledgers/reads"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { ImportTable } from "./import-table"
import { LedgerForm } from "./ledger-form"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("ledgers"))("title") }
}

export default async function LedgersPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("ledger.import")
  const { cursor } = askedOf(await searchParams)
  const [{ items, next }, stations, t, tUi, lang] = await Promise.all([
    importsOf(actor, cursor),
    stationsToPlan(actor),
    getTranslations("ledgers"),
    getTranslations("ui"),
    getLocale(),
  ])
  const template = (kind: "STATIONS" | "SCHEDULE") => (
    <LinkButton
      size="small"
      download
      href={`/console/ledgers/templates/${kind}`}
      icon={<Icon path={downloadIcon} />}
    >
      {t("template")}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <div className="mb-4 grid gap-4 lg:grid-cols-2">
        <Section title={t("stationsTitle")} description={t("stationsText")} actions={template("STATIONS")}>
          <LedgerForm kind="STATIONS" />
        </Section>
        <Section title={t("scheduleTitle")} description={t("scheduleText")} actions={template("SCHEDULE")}>
          <LedgerForm kind="SCHEDULE">
            <SelectField
              name="stationId"
              label={t("station")}
              hint={t("stationHint")}
              emptyLabel={t("noStation")}
              options={stations.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <div className="grid gap-3 sm:grid-cols-2">
              <DateField name="from" label={t("from")} hint={t("periodHint")} />
              <DateField name="to" label={t("to")} hint={t("periodHint")} />
            </div>
          </LedgerForm>
        </Section>
      </div>
      <Section flush title={t("recent")}>
        <ImportTable items={items} lang={lang} />
      </Section>
      {next && (
        <nav aria-label={tUi("pages")} className="mt-3 flex justify-end">
          <LinkButton href={addressOf("/console/ledgers", { cursor: next })}>{tUi("nextPage")}</LinkButton>
        </nav>
      )}
    </>
  )
}
