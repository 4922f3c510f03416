"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { showTime } from "@/components/ui/dates"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import type { Waiting } from "./queue/waiting"
import type { Door } from "./use-door"

// Refusals that a visit to the station itself would not meet.
const OF_THE_SESSION = new Set(["sessionCancelled", "sessionNotNow", "sessionNotHere"])
const LISTED = 10

/** What stands between the taps and the database, and what to do about it. Nothing is shown while all goes well. */
export function WaitingPanel({ door }: { door: Door }) {
  const t = useTranslations("attendance.queue")
  const { trouble, waiting, refused, others } = door
  return (
    <div className="mb-4 space-y-3 empty:hidden">
      {trouble === "device" && (
        <Notice tone="bad" title={t("device")} live>
          {t("deviceText")}
        </Notice>
      )}
      {trouble === "signedOut" && waiting.length > 0 && (
        <Notice
          tone="warn"
          title={t("signedOut", { name: waiting[0]?.userName ?? "" })}
          action={
            <LinkButton href={`/login?next=/console/attendance/${door.stationId}`}>{t("signIn")}</LinkButton>
          }
          live
        >
          {t("signedOutText", { count: waiting.length })}
        </Notice>
      )}
      {[...new Set(others.map(({ userName }) => userName))].map((name) => (
        <Notice key={name} tone="warn">
          {t("others", { name, ...countOf(others.filter(({ userName }) => userName === name)) })}
        </Notice>
      ))}
      {refused.length > 0 && <Refused refused={refused} door={door} />}
    </div>
  )
}

const countOf = (items: Waiting[]) => ({
  count: items.length,
  since: showTime(new Date(items[0]?.at ?? 0)),
})

function Refused({ refused, door }: { refused: Waiting[]; door: Door }) {
  const t = useTranslations("attendance.queue")
  return (
    <Notice tone="bad" title={t("refused", { count: refused.length })} live>
      <ul>
        {refused.slice(0, LISTED).map((one) => (
          <li key={one.key} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
            <span className="min-w-0 flex-1 basis-48">
              {showTime(new Date(one.at))} <What one={one} />
              <span className="block text-sm">{one.refusal?.detail}</span>
            </span>
            {OF_THE_SESSION.has(one.refusal?.code ?? "") && (
              <Button onClick={() => door.again([one], "visit")}>{t("asVisit")}</Button>
            )}
            <Button onClick={() => door.forget([one])}>{t("forget")}</Button>
          </li>
        ))}
      </ul>
      <Button className="mt-2" onClick={() => door.again(refused, "same")}>
        {t("again")}
      </Button>
    </Notice>
  )
}

function What({ one: { deed } }: { one: Waiting }) {
  const t = useTranslations("attendance")
  if (deed.kind === "punch") return t(`punch.${deed.door === "OPEN" ? "open" : "close"}`)
  const { occupation, quantity } = deed.kind === "void" ? deed.takes : deed
  const text = t("counted", { occupation: t(`occupations.${occupation}`), quantity })
  return deed.kind === "void" ? t("queue.voidOf", { text }) : text
}
