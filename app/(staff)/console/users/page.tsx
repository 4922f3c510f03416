import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { FilterRow, SearchBox } from "@/components/form/filter-row"
import { Badge } from "@/components/ui/badge"
import { DataTable } from "@/components/ui/data-table"
import { showInstant } from "@/components/ui/dates"
import { EmptyState } from "@/components/ui/empty-state"
import { Icon } from "@/components/ui/icon"
import { plusIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { Section } from "@/components/ui/section"
import { listUsers } from "@/lib/domain/accounts/reads"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { ExportButton } from "../export-button"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("users.title") }
}

export default async function UsersPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("user.manage")
  const asked = askedOf(await searchParams)
  const [{ items, nextCursor }, t, lang] = await Promise.all([
    listUsers(actor, { q: asked.q?.slice(0, 100), cursor: asked.cursor }),
    getTranslations("accounts"),
    getLocale(),
  ])
  return (
    <>
      <PageHeader
        title={t("users.title")}
        subtitle={t("users.text")}
        actions={
          <>
            <ExportButton actor={actor} list="users" asked={asked} />
            <LinkButton href="/console/users/new" variant="primary" icon={<Icon path={plusIcon} />}>
              {t("users.add")}
            </LinkButton>
          </>
        }
      />
      <FilterRow action="/console/users" filtered={asked.q !== undefined}>
        <SearchBox label={t("users.search")} q={asked.q} />
      </FilterRow>
      <Section flush>
        <DataTable
          caption={t("users.title")}
          rows={items}
          rowKey={(user) => user.id}
          columns={[
            {
              key: "name",
              label: t("users.name"),
              cell: (user) => <a href={`/console/users/${user.id}`}>{user.displayName}</a>,
            },
            { key: "username", label: t("username"), wideOnly: true, cell: (user) => user.username },
            {
              key: "posts",
              label: t("posts"),
              cell: (user) =>
                user.posts
                  .map((post) => `${post.placeName} · ${t(`roles.${post.role}`)}`)
                  .join(lang === "en" ? "; " : "；") || t("users.noPosts"),
            },
            {
              key: "seen",
              label: t("users.seen"),
              wideOnly: true,
              nowrap: true,
              cell: (user) => (user.lastSeenAt ? showInstant(lang, user.lastSeenAt) : t("users.never")),
            },
            {
              key: "state",
              label: t("users.state"),
              nowrap: true,
              cell: (user) =>
                user.disabledAt ? (
                  <Badge tone="warn">{t("users.disabled")}</Badge>
                ) : (
                  <Badge tone="good">{t("users.enabled")}</Badge>
                ),
            },
          ]}
          empty={
            <EmptyState
              title={t("users.noMatch")}
              action={<LinkButton href="/console/users">{t("users.clear")}</LinkButton>}
            />
          }
        />
      </Section>
      {nextCursor && (
        <p className="mt-3 flex justify-end">
          <LinkButton href={addressOf("/console/users", { q: asked.q, cursor: nextCursor })}>
            {t("users.more")}
          </LinkButton>
        </p>
      )}
    </>
  )
}
