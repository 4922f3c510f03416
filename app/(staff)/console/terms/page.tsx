import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { PageHeader } from "@/components/ui/page-header"
import { termsOf } from "@/lib/domain/terms/reads"
import { TERM_LISTS } from "@/lib/domain/terms/schema"
import { requireViewer } from "@/lib/web/viewer"
import { TermSection } from "./term-section"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("terms"))("title") }
}

export default async function TermsPage() {
  await requireViewer("term.manage")
  const [t, ...lists] = await Promise.all([
    getTranslations("terms"),
    ...TERM_LISTS.map((list) => termsOf(list, { retired: true })),
  ])
  return (
    <>
      <PageHeader title={t("title")} subtitle={t("subtitle")} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        {TERM_LISTS.map((list, index) => (
          <TermSection key={list} list={list} terms={lists[index] ?? []} />
        ))}
      </div>
    </>
  )
}
