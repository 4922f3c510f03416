"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { showTime } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { clockIcon, undo2Icon } from "@/components/ui/icons"
import { OCCUPATIONS, type Occupation } from "@/lib/domain/attendance/schema"
import { LatestEntries } from "./latest-entries"
import { OccupationKey } from "./occupation-key"
import { QuantityPicker } from "./quantity-picker"
import { SessionsToday } from "./sessions-today"
import { TargetPicker } from "./target-picker"
import type { Door } from "./use-door"

/** One tap on a key is one person, or as many as are set; for the door, or for a session that is on. */
export function Counter({ door }: { door: Door }) {
  const t = useTranslations("attendance")
  const { known, sums, waiting } = door
  const [target, setTarget] = useState<string | null>(null)
  const [quantity, setQuantity] = useState(1)
  const [last, setLast] = useState<{ key: string; text: string } | null>(null)
  const open = known.sessions.filter((one) => one.open)
  const session = open.find(({ id }) => id === target)

  const count = (occupation: Occupation) => {
    const key = door.tap({ occupation, quantity, sessionId: session?.id ?? null })
    setLast({ key, text: t("counted", { occupation: t(`occupations.${occupation}`), quantity }) })
    setQuantity(1)
  }

  return (
    <div className="space-y-4 pb-24">
      {open.length > 0 && (
        <TargetPicker
          sessions={open}
          visitsOf={sums.session}
          visits={sums.visits}
          target={session?.id ?? null}
          onPick={setTarget}
        />
      )}
      <QuantityPicker quantity={quantity} onPick={setQuantity} />
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {OCCUPATIONS.map((occupation) => (
          <OccupationKey
            key={occupation}
            occupation={occupation}
            quantity={quantity}
            today={session ? null : sums.occupation(occupation)}
            onTap={() => count(occupation)}
          />
        ))}
      </div>
      <dl className="grid grid-cols-3 gap-2 text-center">
        <Sum label={t("visitsToday")} value={sums.visits} />
        <Sum label={t("sessionVisitsToday")} value={sums.sessionVisits} />
        <Sum label={t("peopleToday")} value={sums.people} />
      </dl>
      <SessionsToday sessions={known.sessions} visitsOf={sums.session} />
      <LatestEntries door={door} />
      <div
        data-print="no"
        className="fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface px-4 py-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] lg:start-56"
      >
        <div className="mx-auto flex min-h-14 max-w-3xl items-center gap-3">
          <p role="status" className="min-w-0 flex-1 text-lg font-semibold">
            {last ? last.text : <span className="text-base font-normal text-muted">{t("tapToCount")}</span>}
            {waiting[0] && (
              <span className="flex items-center gap-1.5 text-base font-normal text-warn">
                <Icon path={clockIcon} />
                {t("waiting", { count: waiting.length, since: showTime(new Date(waiting[0].at)) })}
              </span>
            )}
          </p>
          {last && (
            <Button
              size="large"
              icon={<Icon path={undo2Icon} />}
              onClick={() => {
                door.undo(last.key)
                setLast(null)
              }}
            >
              {t("undo")}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}

function Sum({ label, value }: { label: string; value: number }) {
  return (
    <div className="rounded-card border border-line bg-surface px-2 py-2">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="text-3xl font-bold">{value}</dd>
    </div>
  )
}
