"use client"

import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { showTime } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import { isLate } from "@/lib/domain/openings/rules"
import type { DoorJson } from "@/lib/web/attendance-json"
import type { Door } from "./use-door"

type Entry = DoorJson["items"][number]

const REASONS = ["misTap", "duplicate", "wrongNumber", "wrongKind"] as const

/** The last entries of the day; a mistake is voided with a reason, one tap each. */
export function LatestEntries({ door }: { door: Door }) {
  const t = useTranslations("attendance")
  const lang = useLocale()
  const [asked, setAsked] = useState<string | null>(null)
  const entries = door.known.items
  const isVoid = (entry: Entry) => entry.voided !== null || door.voiding.has(entry.id)

  const voidNow = (entry: Entry, reason: string) => {
    door.voidEntry({ id: entry.id, day: entry.day }, entry, reason)
    setAsked(null)
  }

  return (
    <Section title={t("latest")} flush>
      {entries.length === 0 && <p className="px-4 pb-4 text-muted">{t("nothingYet")}</p>}
      <ul>
        {entries.map((entry) => (
          <li key={entry.id} className="border-t border-line px-4 py-2">
            <div className="flex min-h-12 items-center gap-3">
              <span className="text-muted">{showTime(new Date(entry.at))}</span>
              <span className={isVoid(entry) ? "min-w-0 flex-1 text-muted line-through" : "min-w-0 flex-1"}>
                <span className="text-lg font-medium">{t(`occupations.${entry.occupation}`)}</span>{" "}
                {t("visitCount", { count: entry.quantity })}
                {entry.kind && (
                  <span className="text-muted"> · {lang === "en" ? entry.kindEn : entry.kind}</span>
                )}
              </span>
              {isLate(new Date(entry.at), new Date(entry.recordedAt)) && (
                <Badge tone="neutral">{t("sentLate")}</Badge>
              )}
              {isVoid(entry) ? (
                <Badge tone="neutral">{t("voided")}</Badge>
              ) : (
                <Button
                  variant="quiet"
                  className="min-h-12"
                  aria-expanded={asked === entry.id}
                  onClick={() => setAsked(asked === entry.id ? null : entry.id)}
                >
                  {t("void")}
                </Button>
              )}
            </div>
            {asked === entry.id && (
              <div className="pb-2">
                <p className="mb-2 font-medium">{t("voidWhy")}</p>
                <div className="flex flex-wrap gap-2">
                  {REASONS.map((reason) => (
                    <Button
                      key={reason}
                      variant="danger"
                      className="min-h-12"
                      onClick={() => voidNow(entry, t(`reasons.${reason}`))}
                    >
                      {t(`reasons.${reason}`)}
                    </Button>
                  ))}
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
