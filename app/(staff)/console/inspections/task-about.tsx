import { getTranslations } from "next-intl/server"
import type { Task } from "@/lib/domain/inspections/task-reads"

/** Why somebody is to go there, in words. */
export async function TaskAbout({ task: { cause, about } }: { task: Pick<Task, "cause" | "about"> }) {
  const t = await getTranslations("inspections")
  const kind = about.reportKind && t.has(`reportKinds.${about.reportKind}`)
  return (
    <>
      <strong className="font-medium">{t(`causes.${cause}`)}</strong>
      {about.reports && (
        <span className="block text-sm">
          {kind
            ? t("reportedAs", { count: about.reports, kind: t(`reportKinds.${about.reportKind}` as never) })
            : t("reported", { count: about.reports })}
        </span>
      )}
      {about.note && <span className="block text-sm whitespace-pre-line">{about.note}</span>}
    </>
  )
}
