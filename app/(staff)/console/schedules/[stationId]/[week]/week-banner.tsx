import { useLocale, useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { showInstant } from "@/components/ui/dates"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import type { Tone } from "@/components/ui/tone"
import { difference } from "@/lib/domain/schedules/difference-rules"
import type { WeekView } from "@/lib/domain/schedules/reads"
import type { SessionFacts } from "@/lib/domain/schedules/rules"
import type { WeekState } from "@/lib/domain/schedules/schema"
import { discardDraftAction } from "./actions"
import { weekHref } from "./address"

const TONE: Record<WeekState, Tone> = {
  notPlanned: "info",
  draft: "warn",
  changed: "warn",
  published: "good",
}

/** What riders see of this week, and what stands between that and what is planned. */
export function WeekBanner({ view, may }: { view: WeekView; may: { plan: boolean; publish: boolean } }) {
  const t = useTranslations("schedules.banner")
  const lang = useLocale()
  const { station, week, revision, state, publication } = view
  const news = difference<SessionFacts>(publication?.sessions ?? [], view.sessions)
  const count = news.added.length + news.removed.length + news.changed.length + news.cancelled.length
  const last = publication && {
    number: publication.number,
    at: showInstant(lang, publication.at),
    by: publication.by,
  }
  return (
    <Notice
      tone={TONE[state]}
      title={t(`title.${state}`, { count })}
      action={
        <div data-print="no" className="flex flex-wrap items-center gap-2">
          {state === "changed" && may.plan && (
            <Form action={discardDraftAction} hidden={{ stationId: station.id, week, revision }}>
              <SubmitButton variant="quiet">{t("discard")}</SubmitButton>
            </Form>
          )}
          {(state === "draft" || state === "changed") && may.publish && (
            <LinkButton variant="primary" href={weekHref(station.id, week, "/publish")}>
              {t("publish")}
            </LinkButton>
          )}
        </div>
      }
    >
      {last ? (
        <>
          {t("last", last)}{" "}
          <a href={weekHref(station.id, week, "/history")} data-print="no" className="underline">
            {t("history")}
          </a>
        </>
      ) : (
        t(`text.${state}`)
      )}
      {station.state !== "OPEN" && <span className="block">{t(`station.${station.state}`)}</span>}
    </Notice>
  )
}
