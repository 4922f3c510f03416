"use client"

import { useTranslations } from "next-intl"
import { Notice } from "@/components/ui/notice"
import type { SessionFacts as Facts } from "@/lib/domain/schedules/rules"

/** A session for those who only read, or that can no longer be changed. */
export function SessionFacts({ session, provider }: { session: Facts; provider?: string }) {
  const t = useTranslations("schedules.editor")
  const lines: [string, string | number | false | null | undefined][] = [
    [t("provider"), provider],
    [t("place"), session.place],
    [t("capacity"), session.capacity],
    [t("bookable"), session.bookable && t("byBooking")],
    [t("note"), session.note],
  ]
  return (
    <>
      {session.cancelledAt && (
        <Notice tone="neutral" title={t("cancelledTitle")}>
          {session.cancelReason}
        </Notice>
      )}
      {!session.cancelledAt && session.changeReason && (
        <Notice tone="info" title={t("changeReason")}>
          {session.changeReason}
        </Notice>
      )}
      <dl className="space-y-2">
        {lines.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt className="text-sm text-muted">{label}</dt>
                <dd className="whitespace-pre-line">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}
