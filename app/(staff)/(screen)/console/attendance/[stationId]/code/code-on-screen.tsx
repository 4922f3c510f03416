"use client"

import { useTranslations } from "next-intl"
import { LinkButton } from "@/components/ui/link-button"
import { Notice } from "@/components/ui/notice"
import { QrCode } from "@/components/ui/qr-code"
import type { ScreenJson } from "@/lib/web/screen-json"
import { useAwake } from "./use-awake"
import { useScreenCodes } from "./use-screen-codes"

type Props = {
  stationId: string
  /** Of a scan, but for the code at its end. */
  address: string
  first: ScreenJson
}

/** The code of this half minute, or why there is none. A short loss of network is only mentioned. */
export function CodeOnScreen({ stationId, address, first }: Props) {
  const t = useTranslations("screen")
  const { open, code, minutesLeft, trouble } = useScreenCodes(stationId, first)
  useAwake()
  const signIn = (
    <LinkButton href={`/login?next=${encodeURIComponent(`/console/attendance/${stationId}/code`)}`}>
      {t("signIn")}
    </LinkButton>
  )
  if (!open)
    return (
      <Notice tone="warn" title={t("notOpen")}>
        {t("notOpenText")}
      </Notice>
    )
  if (!code)
    return (
      <Notice tone="bad" live title={t("none")} action={trouble === "signedOut" && signIn}>
        {t(trouble === "signedOut" ? "signedOutText" : "noneText")}
      </Notice>
    )
  return (
    <>
      <QrCode
        text={address + code}
        label={t("qr")}
        className="w-[min(88vw,52dvh)] rounded-card border-4 border-accent-edge bg-surface"
      />
      <p className="text-3xl font-bold">{t("scan")}</p>
      <p className="text-xl text-balance">{t("steps")}</p>
      {trouble && (
        <Notice tone="warn" live action={trouble === "signedOut" && signIn}>
          {t(trouble, { minutes: minutesLeft })}
        </Notice>
      )}
    </>
  )
}
