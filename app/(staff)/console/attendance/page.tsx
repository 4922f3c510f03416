import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { FilterRow, SearchBox } from "@/components/form/filter-row"
import { showDay } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { chevronRightIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { canSomewhere } from "@/lib/domain/accounts/policy"
import { doorsOf } from "@/lib/domain/attendance/doors"
import { requireViewer } from "@/lib/web/viewer"

type Props = { searchParams: Promise<{ q?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("attendance"))("title") }
}

/** Which door? A keeper has one, and goes straight to it. */
export default async function ChooseDoor({ searchParams }: Props) {
  const actor = await requireViewer("attendance.log")
  if (actor.post.stationId) redirect(`/console/attendance/${actor.post.stationId}`)
  const q = String((await searchParams).q ?? "").slice(0, 60)
  const [{ day, items, more }, t, lang] = await Promise.all([
    doorsOf(actor, { q }),
    getTranslations("attendance"),
    getLocale(),
  ])
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("chooseText", { day: showDay(lang, day) })}
        actions={
          canSomewhere(actor, "attendance.review") && (
            <LinkButton href="/console/attendance/unusual">{t("unusual.open")}</LinkButton>
          )
        }
      />
      <FilterRow action="/console/attendance" filtered={q !== ""}>
        <SearchBox label={t("search")} q={q} />
      </FilterRow>
      <Section flush>
        {items.length === 0 ? (
          <EmptyState title={q ? t("noMatch") : t("noDoors")}>
            {q ? t("noMatchText") : t("noDoorsText")}
          </EmptyState>
        ) : (
          <ul>
            {items.map((door) => (
              <li key={door.id} className="border-b border-line last:border-b-0">
                <a
                  href={`/console/attendance/${door.id}`}
                  className="flex min-h-16 items-center gap-4 px-4 py-2 hover:bg-raised"
                >
                  <span className="min-w-0 flex-1 sm:flex sm:items-center sm:gap-3">
                    <span className="block min-w-0 flex-1">
                      <span className="block font-semibold">{door.name}</span>
                      <span className="block truncate text-sm text-muted">{door.address}</span>
                    </span>
                    <span className="block text-sm text-muted sm:text-end">
                      {t("todaySoFar", { visits: door.visits, sessionVisits: door.sessionVisits })}
                    </span>
                  </span>
                  <Icon path={chevronRightIcon} className="text-muted" />
                </a>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {more && <p className="mt-3 text-sm text-muted">{t("moreDoors")}</p>}
    </>
  )
}
