import { useLocale, useTranslations } from "next-intl"
import { showDay } from "@/components/ui/dates"
import type { Change } from "@/lib/domain/schedules/difference-rules"
import type { SessionFacts } from "@/lib/domain/schedules/rules"
import { dayOf } from "@/lib/plain/clock"
import { timesText } from "../../times-text"
import type { Names } from "./publish/names"

/** What changes of a session, field by field, from what to what. */
export function useChangesInWords(names: Names) {
  const t = useTranslations("schedules.publish")
  const tEditor = useTranslations("schedules.editor")
  const tUi = useTranslations("ui")
  const lang = useLocale()
  const when = (session: SessionFacts) =>
    `${showDay(lang, dayOf(session.startsAt))} ${timesText(session, (time) => tUi("nextDay", { time }))}`
  const takesPart = ({ bookable }: SessionFacts) => tEditor(bookable ? "byBooking" : "walkIn")
  const fromTo = (
    field: "time" | "kind" | "provider" | "place" | "capacity" | "bookable" | "note",
    before: string,
    after: string,
  ) => t("fromTo", { field: t(`field.${field}`), before, after })

  function inWords({ before, after, fields }: Change<SessionFacts>): string[] {
    const said: string[] = []
    if (fields.includes("startsAt") || fields.includes("endsAt"))
      said.push(fromTo("time", when(before), when(after)))
    if (fields.includes("kindCode"))
      said.push(fromTo("kind", names.kind(before.kindCode), names.kind(after.kindCode)))
    if (fields.includes("providerId"))
      said.push(fromTo("provider", names.provider(before.providerId), names.provider(after.providerId)))
    for (const field of ["place", "capacity", "note"] as const)
      if (fields.includes(field))
        said.push(
          fromTo(field, String(before[field] || t("nothingSaid")), String(after[field] || t("nothingSaid"))),
        )
    if (fields.includes("bookable")) said.push(fromTo("bookable", takesPart(before), takesPart(after)))
    if (fields.includes("changeReason") && after.changeReason)
      said.push(t("because", { reason: after.changeReason }))
    return said
  }
  return { when, inWords }
}
