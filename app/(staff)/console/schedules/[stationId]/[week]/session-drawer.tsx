"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { TextField } from "@/components/form/text-field"
import { Button } from "@/components/ui/button"
import { showDay } from "@/components/ui/dates"
import { Drawer } from "@/components/ui/drawer"
import { Notice } from "@/components/ui/notice"
import { instantsOf, type Slot } from "@/components/week-grid/slots"
import { problemsOf, type SessionFacts } from "@/lib/domain/schedules/rules"
import { dayOf } from "@/lib/plain/clock"
import { daysOf } from "@/lib/plain/week"
import { timesText } from "../../times-text"
import { useProblemText } from "../../use-problem-text"
import { addSessionAction, editSessionAction } from "./actions"
import { AnswerNote } from "./answer-note"
import { OthersChange } from "./others-change"
import type { PlannerProps } from "./planner-props"
import { SessionFacts as Facts } from "./session-facts"
import { SessionFields } from "./session-fields"
import { Substitute } from "./substitute"
import { TakeOut } from "./take-out"

type Props = PlannerProps & {
  /** The one to edit; none for a new one at `slot`. */
  session?: SessionFacts
  slot?: Slot
  onClose: () => void
}

/** The editor of one session: what it is, what is wrong with it, and how it is taken out again. */
export function SessionDrawer(props: Props) {
  const { stationId, revision, slot, around, published, may, names, onClose } = props
  // As it was when the drawer was opened: what is done here changes the page behind, and must not take the form away before it has
  // said that it is done.
  const [session] = useState(props.session)
  const t = useTranslations("schedules.editor")
  const tUi = useTranslations("ui")
  const lang = useLocale()
  const problemText = useProblemText()
  const { week, now } = around
  const times = session ?? instantsOf(daysOf(week)[0], slot ?? { day: 0, from: 540, to: 600 })
  const [read] = useState(() => published?.find(({ id }) => id === session?.id))
  const editable = may.plan && !session?.cancelledAt && !(read && read.endsAt <= now)
  const when = `${showDay(lang, dayOf(times.startsAt))} ${timesText(times, (time) => tUi("nextDay", { time }))}`
  const [swapping, setSwapping] = useState(false)
  const frame = {
    title: session ? (names.kinds[session.kindCode] ?? session.kindCode) : t("newTitle"),
    subtitle: session && when,
    onClose,
  }
  if (session && read && swapping)
    return (
      <Drawer {...frame}>
        <Substitute
          sessionId={session.id}
          published={read}
          providers={props.choices.providers}
          onBack={() => setSwapping(false)}
          onDone={onClose}
        />
      </Drawer>
    )
  return (
    <Drawer {...frame}>
      <div className="space-y-4">
        {session && <OthersChange before={session} now={props.session} names={names} />}
        {session &&
          problemsOf(session, around).map((problem) => (
            <Notice
              key={problem.kind}
              tone={problem.severity === "blocks" ? "bad" : "warn"}
              title={t(problem.severity)}
            >
              {problemText(problem)}
            </Notice>
          ))}
        {session && (
          <AnswerNote
            session={session}
            answer={around.answers[session.id]}
            revision={revision}
            mayPlan={editable}
            onDone={onClose}
          />
        )}
        {editable ? (
          <Form
            action={session ? editSessionAction : addSessionAction}
            hidden={session ? { sessionId: session.id, revision } : { stationId, week, revision }}
            onDone={onClose}
          >
            <SessionFields {...props} session={session} times={times} />
            {read && (
              <TextField
                name="changeReason"
                label={t("changeReason")}
                hint={t("changeReasonHint")}
                maxLength={200}
                autoComplete="off"
                defaultValue={session?.changeReason ?? ""}
              />
            )}
            <SubmitButton>{t(session ? "save" : "add")}</SubmitButton>
          </Form>
        ) : (
          session && <Facts session={session} provider={names.providers[session.providerId ?? ""]} />
        )}
        {session && read && may.publish && !session.cancelledAt && read.startsAt > now && (
          <p className="border-t border-line pt-4">
            <Button onClick={() => setSwapping(true)}>{t("substitute")}</Button>
          </p>
        )}
        {session && !session.cancelledAt && (
          <TakeOut
            session={session}
            published={read}
            revision={revision}
            may={may}
            now={now}
            onDone={onClose}
          />
        )}
      </div>
    </Drawer>
  )
}
