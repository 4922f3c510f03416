import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SelectField } from "@/components/form/select-field"
import { DateField } from "@/components/form/text-field"
import { Icon } from "@/components/ui/icon"
import { downloadIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Card } from "@/components/ui/section"
import { stationsToPlan } from "@/lib/domain/ledgers/reads"
import { POINT_SYSTEMS } from "@/lib/plain/coordinates"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { LedgerForm } from "../ledger-form"

type Props = { searchParams: Promise<Asked> }

const kindOf = async (asked: Props["searchParams"]) =>
  askedOf(await asked).kind === "SCHEDULE" ? "SCHEDULE" : "STATIONS"

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations("ledgers")
  return { title: t(`import.${await kindOf(searchParams)}`) }
}

export default async function NewImportPage({ searchParams }: Props) {
  const actor = await requireViewer("ledger.import")
  const [kind, t] = await Promise.all([kindOf(searchParams), getTranslations("ledgers")])
  return (
    <div className="max-w-2xl">
      <PageHeader
        title={t(`import.${kind}`)}
        subtitle={t(`about.${kind}`)}
        breadcrumb={[{ label: t("title"), href: "/console/ledgers" }]}
        actions={
          <LinkButton
            download
            href={`/console/ledgers/templates/${kind}`}
            icon={<Icon path={downloadIcon} />}
          >
            {t("template")}
          </LinkButton>
        }
      />
      <Card>
        <LedgerForm kind={kind}>
          {kind === "STATIONS" && (
            <SelectField
              name="pointSystem"
              label={t("pointSystem")}
              hint={t("pointSystemHint")}
              options={POINT_SYSTEMS.map((value) => ({ value, label: t(`pointSystems.${value}`) }))}
            />
          )}
          {kind === "SCHEDULE" && (
            <>
              <SelectField
                name="stationId"
                label={t("station")}
                hint={t("stationHint")}
                emptyLabel={t("noStation")}
                options={(await stationsToPlan(actor)).map(({ id, name }) => ({ value: id, label: name }))}
              />
              <div className="grid gap-3 sm:grid-cols-2">
                <DateField name="from" label={t("from")} hint={t("periodHint")} />
                <DateField name="to" label={t("to")} hint={t("periodHint")} />
              </div>
            </>
          )}
        </LedgerForm>
      </Card>
    </div>
  )
}
