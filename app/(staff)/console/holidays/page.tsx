import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Icon } from "@/components/ui/icon"
import { chevronLeftIcon, chevronRightIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { holidaysOfYear } from "@/lib/domain/holidays/reads"
import { holidaysQuery } from "@/lib/domain/holidays/schema"
import { dayOf } from "@/lib/plain/clock"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { HolidayForm } from "./holiday-form"
import { HolidayTable } from "./holiday-table"
import { YearNotice } from "./year-notice"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("holidays"))("title") }
}

export default async function HolidaysPage({ searchParams }: { searchParams: Promise<Asked> }) {
  await requireViewer("holiday.manage")
  const asked = holidaysQuery.parse(askedOf(await searchParams)).year
  const year = asked ?? Number(dayOf(new Date()).slice(0, 4))
  const [t, view] = await Promise.all([getTranslations("holidays"), holidaysOfYear(year)])
  return (
    <>
      <PageHeader
        title={t("titleOf", { year })}
        subtitle={t("subtitle")}
        actions={
          <>
            <LinkButton href={`?year=${year - 1}`} icon={<Icon path={chevronLeftIcon} />}>
              {t("year", { year: year - 1 })}
            </LinkButton>
            <LinkButton href={`?year=${year + 1}`}>
              {t("year", { year: year + 1 })}
              <Icon path={chevronRightIcon} />
            </LinkButton>
          </>
        }
      />
      <div className="space-y-4">
        <YearNotice view={view} />
        <div className="grid items-start gap-4 xl:grid-cols-[2fr_1fr]">
          <HolidayTable view={view} />
          <HolidayForm year={year} />
        </div>
      </div>
    </>
  )
}
