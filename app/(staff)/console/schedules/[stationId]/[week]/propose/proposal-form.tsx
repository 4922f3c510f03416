import { useLocale, useTranslations } from "next-intl"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { Badge } from "@/components/ui/badge"
import { showDay } from "@/components/ui/dates"
import { LinkButton } from "@/components/ui/link-button"
import { Section } from "@/components/ui/section"
import type { Proposal } from "@/lib/domain/patterns/proposal"
import type { Proposed } from "@/lib/domain/patterns/sift-rules"
import { dayOf } from "@/lib/plain/clock"
import { timesText } from "../../../times-text"
import type { WhatNames } from "../../../what-fields"
import { takeProposalAction } from "./actions"

type Props = {
  proposal: Proposal
  names: WhatNames
  /** Sent along: the station, the week, and what the proposal was made from. */
  hidden: Record<string, string | number>
  back: string
}

/** What fits, ticked; whoever wants less takes a tick away. */
export function ProposalForm({ proposal: { fits, revision }, names, hidden, back }: Props) {
  const t = useTranslations("patterns.proposal")
  const lang = useLocale()
  const days = [...new Set(fits.map(({ session }) => dayOf(session.startsAt)))]
  return (
    <Section id="proposal" title={t("fits", { count: fits.length })} description={t("fitsText")}>
      <Form action={takeProposalAction} hidden={{ ...hidden, revision }}>
        <div className="space-y-3">
          {days.map((day) => (
            <fieldset key={day}>
              <legend className="mb-1 font-medium">{showDay(lang, day)}</legend>
              <ul className="divide-y divide-line rounded-control border border-line">
                {fits
                  .filter(({ session }) => dayOf(session.startsAt) === day)
                  .map((one) => (
                    <ProposedLine key={one.session.id} proposed={one} names={names} />
                  ))}
              </ul>
            </fieldset>
          ))}
        </div>
        <div className="flex flex-wrap gap-2">
          <SubmitButton>{t("take")}</SubmitButton>
          <LinkButton href={back}>{t("back")}</LinkButton>
        </div>
      </Form>
    </Section>
  )
}

function ProposedLine({ proposed: { session, doubts }, names }: { proposed: Proposed; names: WhatNames }) {
  const tUi = useTranslations("ui")
  const tProblems = useTranslations("schedules.problems")
  const { id, kindCode, providerId, place } = session
  const where = [place, providerId ? names.providers[providerId] : ""].filter(Boolean).join(" · ")
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 px-3">
      <label className="flex min-h-control flex-1 items-center gap-2.5 py-1">
        <input type="checkbox" name="keys[]" value={id} defaultChecked className="size-[1.15em] shrink-0" />
        <span className="whitespace-nowrap tabular-nums">
          {timesText(session, (time) => tUi("nextDay", { time }))}
        </span>
        <span className="min-w-0">
          <span className="me-2.5 font-medium">{names.kinds[kindCode] ?? kindCode}</span>
          <span className="text-sm text-muted max-sm:block">{where}</span>
        </span>
      </label>
      {doubts.map(({ kind, about }) => (
        <Badge key={kind} tone="warn">
          {about ? tProblems("about", { problem: tProblems(kind), about }) : tProblems(kind)}
        </Badge>
      ))}
    </li>
  )
}
