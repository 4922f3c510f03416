"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState, useTransition } from "react"
import { useErrorText } from "@/components/form/use-error-text"
import { Button } from "@/components/ui/button"
import { showInstant } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { copyIcon } from "@/components/ui/icons"
import type { Copied } from "@/lib/domain/schedules/copy-week"
import type { Result } from "@/lib/plain/result"
import { addWeeks, type Week } from "@/lib/plain/week"
import { copyWeekAction } from "./actions"

type Props = { stationId: string; week: Week; revision: number; kinds: Record<string, string> }

/** Copies last week, and then says what came along and what stayed behind, and why. */
export function CopyWeek({ stationId, week, revision, kinds }: Props) {
  const t = useTranslations("schedules.copy")
  const lang = useLocale()
  const errorText = useErrorText()
  const [result, setResult] = useState<Result<Copied> | null>(null)
  const [working, start] = useTransition()
  return (
    <>
      <Button
        icon={<Icon path={copyIcon} />}
        aria-disabled={working || undefined}
        onClick={() => {
          if (working) return
          start(async () =>
            setResult(await copyWeekAction({ stationId, from: addWeeks(week, -1), to: week, revision })),
          )
        }}
      >
        {t("button")}
      </Button>
      <div role="status" className="text-sm">
        {result && !result.ok && <p className="text-bad">{errorText({ path: "", message: result.code })}</p>}
        {result?.ok && (
          <>
            <p>{t("done", { count: result.value.copied, left: result.value.leftOut.length })}</p>
            {result.value.leftOut.length > 0 && (
              <ul className="text-muted">
                {result.value.leftOut.map(({ session, why }) => (
                  <li key={session.id}>
                    {t("leftOut", {
                      session: `${showInstant(lang, session.startsAt)} ${kinds[session.kindCode] ?? ""}`,
                      why: t(`why.${why}`),
                    })}
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </div>
    </>
  )
}
