"use client"

import { useLocale, useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { showDay, showTime } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { clockIcon, lockIcon, storeIcon } from "@/components/ui/icons"
import { Notice } from "@/components/ui/notice"
import { dayOf } from "@/lib/plain/clock"
import { serverNow } from "./queue/door-calls"
import type { Door } from "./use-door"

const TONES = { open: "good", shut: "neutral", probablyShut: "warn" } as const

/** One tap in the morning, one at night: riders see it at once. */
export function PunchPanel({ door: { shown: door, punchesWait, punch } }: { door: Door }) {
  const t = useTranslations("attendance.punch")
  const lang = useLocale()
  const at = door.last && new Date(door.last.at)
  const today = at !== null && dayOf(at) === dayOf(serverNow())
  return (
    <section
      aria-label={t("title")}
      className="mb-4 rounded-card border border-line bg-surface p-4 shadow-card"
    >
      {door.state === "probablyShut" && (
        <div className="mb-3">
          <Notice tone="warn" title={t("doubted")}>
            {t("doubtedText")}
          </Notice>
        </div>
      )}
      <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span>{t("ridersSee")}</span>
        <Badge tone={TONES[door.state]}>{t(`states.${door.state}`)}</Badge>
        {door.last && at && (
          <span className="text-muted">
            {t(door.last.kind, { at: today ? showTime(at) : `${showDay(lang, dayOf(at))} ${showTime(at)}` })}
          </span>
        )}
        {punchesWait && (
          <span className="flex items-center gap-1.5 text-warn">
            <Icon path={clockIcon} />
            {t("waiting")}
          </span>
        )}
      </div>
      {door.reason && <p className="mt-1 text-sm text-warn">{t("closure", { reason: door.reason })}</p>}
      <div className="mt-3 grid grid-cols-2 gap-3">
        <Punch primary={door.state !== "open"} icon={storeIcon} onTap={() => punch("OPEN")}>
          {t("open")}
        </Punch>
        <Punch primary={door.state === "open"} icon={lockIcon} onTap={() => punch("CLOSE")}>
          {t("close")}
        </Punch>
      </div>
    </section>
  )
}

type PunchProps = { primary: boolean; icon: string; onTap: () => void; children: string }

function Punch({ primary, icon, onTap, children }: PunchProps) {
  return (
    <Button
      variant={primary ? "primary" : "secondary"}
      size="large"
      wide
      className="min-h-20 touch-manipulation text-xl"
      icon={<Icon path={icon} size="1.4em" />}
      onClick={onTap}
    >
      {children}
    </Button>
  )
}
