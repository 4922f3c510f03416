import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { showDayWithYear } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { downloadIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { PageHeader } from "@/components/ui/page-header"
import { can } from "@/lib/domain/accounts/policy"
import { overviewOf } from "@/lib/domain/overview/reads"
import { lengthOf } from "@/lib/domain/overview/rules"
import { overviewQuery } from "@/lib/domain/overview/schema"
import { dayOf } from "@/lib/plain/clock"
import { type Asked, askedOf } from "@/lib/web/address"
import { ClientMessages } from "@/lib/web/client-messages"
import { requireViewer } from "@/lib/web/viewer"
import { exportHref, type Look, overviewHref } from "./links"
import { LookBar } from "./look-bar"
import { OverviewBody } from "./overview-body"
import { sortOf } from "./units-section"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("overview"))("metaTitle") }
}

export default async function OverviewPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const [actor, asked, t, lang] = await Promise.all([
    requireViewer("overview.read"),
    searchParams.then(askedOf),
    getTranslations("overview"),
    getLocale(),
  ])
  const parsed = overviewQuery.safeParse(asked)
  const now = new Date()
  // Days that are none must not hide the area: the page shows its usual ones and says so.
  const found = await overviewOf(actor, parsed.success ? parsed.data : { area: asked.area }, now)
  if (!found.ok) notFound()
  const shown = found.value
  const { sight, period } = shown
  const look: Look = { area: sight.area, ...period }
  const today = dayOf(now)
  return (
    <>
      <PageHeader
        title={t("title", { area: sight.name })}
        subtitle={t("subtitle", {
          department: sight.departmentName,
          from: showDayWithYear(lang, period.from),
          to: showDayWithYear(lang, period.to),
          days: lengthOf(period),
        })}
        breadcrumb={sight.above.map(({ code, name }) => ({
          label: name,
          href: overviewHref({ ...look, area: code }),
        }))}
        actions={
          can(actor, "overview.export", { areaCode: sight.area }) && (
            <LinkButton download href={exportHref(look, "overview")} icon={<Icon path={downloadIcon} />}>
              {t("actions.export")}
            </LinkButton>
          )
        }
      />
      <LookBar shown={shown} look={look} today={today} />
      {!parsed.success && (
        <div className="mb-4">
          <Notice tone="warn">{t("period.wrong")}</Notice>
        </div>
      )}
      <ClientMessages also="overview">
        <OverviewBody
          shown={shown}
          today={today}
          sort={sortOf(asked.sort)}
          daysAsTable={asked.days === "table"}
        />
      </ClientMessages>
    </>
  )
}
