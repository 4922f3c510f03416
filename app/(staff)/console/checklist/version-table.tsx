import { getLocale, getTranslations } from "next-intl/server"
import { Badge } from "@/components/ui/badge"
import { DataTable } from "@/components/ui/data-table"
import { showInstant } from "@/components/ui/dates"
import type { checklistVersions } from "@/lib/domain/inspections/checklist-reads"

type Versions = Awaited<ReturnType<typeof checklistVersions>>

/** Every version that results were given by. */
export async function VersionTable({ versions }: { versions: Versions }) {
  const [t, lang] = await Promise.all([getTranslations("inspections.checklist"), getLocale()])
  return (
    <DataTable
      caption={t("versions")}
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          key: "version",
          label: t("versionColumn"),
          nowrap: true,
          cell: ({ version, supersededAt }) => (
            <>
              <a href={`/console/checklist?version=${version}`}>{t("version", { version })}</a>{" "}
              {!supersededAt && <Badge tone="good">{t("current")}</Badge>}
            </>
          ),
        },
        { key: "at", label: t("since"), nowrap: true, cell: ({ createdAt }) => showInstant(lang, createdAt) },
        { key: "by", label: t("by"), wideOnly: true, cell: ({ createdBy }) => createdBy },
        { key: "note", label: t("note"), cell: ({ note }) => note },
        { key: "items", label: t("items"), align: "end", cell: ({ _count }) => _count.items },
        { key: "results", label: t("results"), align: "end", cell: ({ _count }) => _count.inspections },
      ]}
      empty={null}
    />
  )
}
