"use client"

import { useLocale, useTranslations } from "next-intl"
import { useOptimistic, useRef, useState, useTransition } from "react"
import type { FormProblem } from "@/components/form/form-state"
import { useErrorText } from "@/components/form/use-error-text"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { copyIcon, plusIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { DayList } from "@/components/week-grid/day-list"
import { instantsOf, type Slot, slotAt } from "@/components/week-grid/slots"
import { WeekGrid } from "@/components/week-grid/week-grid"
import type { SessionFacts } from "@/lib/domain/schedules/rules"
import { dayOf, minuteOf, toOffsetIso } from "@/lib/plain/clock"
import { daysOf } from "@/lib/plain/week"
import { useProblemText } from "../../use-problem-text"
import { patternsHref } from "../patterns/address"
import { moveSessionAction, undoChangeAction } from "./actions"
import { weekHref } from "./address"
import { gridDays, gridSessions } from "./grid-model"
import type { PlannerProps } from "./planner-props"
import { SessionDrawer } from "./session-drawer"
import { UndoButtons } from "./undo-buttons"
import { useOthersChanges } from "./use-others-changes"

type Move = { id: string; startsAt: Date; endsAt: Date }
type Opened = { id: string } | { slot: Slot } | null

/** The week under the planner's hands. A move is shown at once and saved at once; one that is refused goes back and says why. */
export function WeekPlanner(props: PlannerProps) {
  const { stationId, revision, around, published, names, may } = props
  const t = useTranslations("schedules")
  const lang = useLocale()
  const problemText = useProblemText()
  const errorText = useErrorText()
  const [sessions, moveNow] = useOptimistic(props.sessions, (all: SessionFacts[], move: Move) =>
    all.map((session) => (session.id === move.id ? { ...session, ...move } : session)),
  )
  const [opened, setOpened] = useState<Opened>(null)
  const [refused, setRefused] = useState<FormProblem[]>([])
  const [saving, startSaving] = useTransition()
  const line = useRevisionLine(revision)
  useOthersChanges(stationId, around.week, revision, saving)
  const { week, now } = around
  const [monday] = daysOf(week)

  const days = gridDays(around, dayOf(now), lang, {
    off: (name) => t("grid.off", { name }),
    makeUp: (name) => t("grid.makeUp", { name }),
    notAnnounced: t("grid.notAnnounced"),
    shut: (reason) => t("grid.shut", { reason }),
  })
  const blocks = gridSessions(sessions, around, published, {
    kind: (code) => names.kinds[code] ?? code,
    provider: (id) => names.providers[id] ?? "",
    problem: problemText,
    answer: (standing) => t(`answer.mark.${standing}`),
    badge: (what) => t(`badge.${what}`),
  })

  function move(id: string, slot: Slot) {
    const times = instantsOf(monday, slot)
    setRefused([])
    startSaving(async () => {
      moveNow({ id, ...times })
      const result = await line.next((current) =>
        moveSessionAction({
          sessionId: id,
          revision: current,
          startsAt: toOffsetIso(times.startsAt),
          endsAt: toOffsetIso(times.endsAt),
        }),
      )
      if (!result.ok) setRefused(result.details ?? [{ path: "", message: result.code }])
    })
  }

  function step(redo: boolean) {
    setRefused([])
    startSaving(async () => {
      const result = await line.next(() => undoChangeAction({ stationId, week, redo }))
      if (!result.ok) setRefused(result.details ?? [{ path: "", message: result.code }])
    })
  }

  const shared = {
    label: t("grid.label"),
    days,
    sessions: blocks,
    editable: may.plan,
    onOpen: (id: string) => setOpened({ id }),
    onNew: (slot: Slot) => setOpened({ slot }),
  }
  const today = days.findIndex(({ today }) => today)
  return (
    <>
      {may.plan && (
        <div
          data-print="no"
          className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-3 py-2"
        >
          <div className="flex flex-wrap items-center gap-2">
            <Button
              icon={<Icon path={plusIcon} />}
              onClick={() => setOpened({ slot: slotAt(Math.max(today, 0), 600) })}
            >
              {t("grid.add")}
            </Button>
            <LinkButton href={weekHref(stationId, week, "/propose")} icon={<Icon path={copyIcon} />}>
              {t("grid.propose")}
            </LinkButton>
            <UndoButtons can={props.history} busy={saving} onStep={step} />
            <LinkButton variant="quiet" href={patternsHref(stationId)}>
              {t("grid.patterns")}
            </LinkButton>
          </div>
          <p className="text-sm text-muted max-md:hidden" aria-live="polite">
            {saving ? t("grid.saving") : t("grid.hint")}
          </p>
        </div>
      )}
      {refused.length > 0 && (
        <div className="px-3 pt-3">
          <Notice tone="bad" live title={t("grid.putBack")}>
            {refused.map((problem) => errorText(problem)).join(" ")}
          </Notice>
        </div>
      )}
      <WeekGrid
        {...shared}
        now={today === -1 ? null : minuteOf(now)}
        onMove={move}
        className="max-md:hidden print:hidden"
      />
      <DayList {...shared} className="md:hidden print:hidden" />
      {opened && (
        <SessionDrawer
          key={"id" in opened ? opened.id : "new"}
          {...props}
          revision={revision}
          session={"id" in opened ? sessions.find(({ id }) => id === opened.id) : undefined}
          slot={"slot" in opened ? opened.slot : undefined}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}

/**
 * Moves wait for each other, and each is made from the revision that the one before it has left: two quick drags must not look like
 * two people.
 */
function useRevisionLine(revision: number) {
  const latest = useRef(revision)
  const tail = useRef<Promise<unknown>>(Promise.resolve())
  if (revision > latest.current) latest.current = revision
  return {
    next<T extends { ok: true; value: { revision: number } } | { ok: false }>(
      work: (current: number) => Promise<T>,
    ): Promise<T> {
      const result = tail.current.then(() => work(latest.current))
      tail.current = result.then(
        (done) => {
          if (done.ok) latest.current = done.value.revision
        },
        () => {},
      )
      return result
    },
  }
}
