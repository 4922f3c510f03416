"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { chevronLeftIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"

/** Back to work, and to the full screen; gone from the full screen, so that nobody who passes by leaves it. */
export function ScreenButtons({ backHref }: { backHref: string }) {
  const t = useTranslations("screen")
  const [full, setFull] = useState<"cannot" | "no" | "yes">("cannot")
  useEffect(() => {
    const look = () => setFull(document.fullscreenElement ? "yes" : "no")
    if (document.fullscreenEnabled) look()
    document.addEventListener("fullscreenchange", look)
    return () => document.removeEventListener("fullscreenchange", look)
  }, [])
  if (full === "yes") return null
  return (
    <div className="flex items-center justify-between gap-3 px-4 py-3">
      <LinkButton href={backHref} variant="quiet" icon={<Icon path={chevronLeftIcon} />}>
        {t("back")}
      </LinkButton>
      {full === "no" && (
        <Button onClick={() => document.documentElement.requestFullscreen().catch(() => undefined)}>
          {t("fullScreen")}
        </Button>
      )}
    </div>
  )
}
