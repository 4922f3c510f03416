"use client"

import { useTranslations } from "next-intl"
import { Notice } from "@/components/ui/notice"
import { Counter } from "./counter"
import { PunchPanel } from "./punch-panel"
import { type DoorFirst, useDoor } from "./use-door"
import { useKeptPage } from "./use-kept-page"
import { WaitingPanel } from "./waiting-panel"

/** What a keeper does at the door, over one queue. A station that has gone out of service still sends what was counted before. */
export function Door({ first, open }: { first: DoorFirst; open: boolean }) {
  const t = useTranslations("attendance")
  const door = useDoor(first, t("undoReason"))
  useKeptPage(first.readAt, door.readAt)
  return (
    <>
      <WaitingPanel door={door} />
      {open ? (
        <>
          <PunchPanel door={door} />
          <Counter door={door} />
        </>
      ) : (
        <Notice tone="warn" title={t("notOpenTitle")}>
          {t("notOpenText")}
        </Notice>
      )}
    </>
  )
}
