import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextareaField } from "@/components/form/textarea-field"
import { Notice } from "@/components/ui/notice"
import { Card } from "@/components/ui/section"
import { can } from "@/lib/domain/accounts/policy"
import type { Actor } from "@/lib/domain/audit/actor"
import type { StationRecord } from "@/lib/domain/stations/reads"
import { TRANSITIONS, type TransitionName, transitionsFrom } from "@/lib/domain/stations/rules"
import { changeStateAction } from "../actions"

/** What may happen to the station next, as far as the viewer may make it happen. What hurts asks for its reason first. */
export async function StateActions({ actor, station }: { actor: Actor; station: StationRecord }) {
  const t = await getTranslations("stations")
  const subject = { areaCode: station.areaCode, stationId: station.id }
  const possible = transitionsFrom(station.state).filter((name) =>
    can(actor, TRANSITIONS[name].action, subject),
  )
  // Of two ways to end a draft people are shown the one that all who write drafts have.
  const names = possible.filter((name) => name !== "close" || !possible.includes("withdraw"))
  const returned = station.state === "RETURNED" ? station.transitions[0]?.reason : null
  if (names.length === 0 && !returned) return null
  return (
    <Card>
      {returned && (
        <div className="mb-3">
          <Notice tone="warn" title={t("returnedBecause")}>
            {returned}
          </Notice>
        </div>
      )}
      <div className="flex flex-wrap items-start gap-3">
        {names.map((name) =>
          TRANSITIONS[name].reason ? (
            <ReasonedStep key={name} name={name} station={station} label={t(`transitions.${name}`)} />
          ) : (
            <Form
              key={name}
              action={changeStateAction}
              hidden={{ id: station.id, revision: station.revision, transition: name }}
            >
              <SubmitButton>{t(`transitions.${name}`)}</SubmitButton>
            </Form>
          ),
        )}
      </div>
    </Card>
  )
}

type StepProps = { name: TransitionName; station: StationRecord; label: string }

async function ReasonedStep({ name, station: { id, revision }, label }: StepProps) {
  const t = await getTranslations("stations")
  return (
    <details className="group min-w-40 open:basis-80">
      <summary className="inline-flex min-h-control list-none items-center rounded-control border border-edge bg-surface px-3.5 font-medium hover:bg-raised">
        {label} …
      </summary>
      <Form action={changeStateAction} hidden={{ id, revision, transition: name }} className="mt-3">
        <TextareaField
          name="reason"
          label={t("reason")}
          hint={t(`reasonHints.${name as "return" | "suspend" | "withdraw" | "close"}`)}
          required
          maxLength={500}
        />
        <SubmitButton variant={name === "close" || name === "withdraw" ? "danger" : "primary"}>
          {label}
        </SubmitButton>
      </Form>
    </details>
  )
}
