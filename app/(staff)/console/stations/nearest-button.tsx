"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { locateIcon } from "@/components/ui/icons"

/** Asks the browser where it is and sends the filters with that: by distance from here. Carries along a point that was asked for before. */
export function NearestButton({ near }: { near?: string }) {
  const t = useTranslations("stations")
  const [state, setState] = useState<"idle" | "locating" | "failed">("idle")
  const locate = ({ form }: HTMLButtonElement) => {
    setState("locating")
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const field = form?.elements.namedItem("near") as HTMLInputElement
        // Some ten metres, as for riders: no address needs more.
        field.value = `${coords.longitude.toFixed(4)},${coords.latitude.toFixed(4)}`
        form?.requestSubmit()
      },
      () => setState("failed"),
      { timeout: 10_000, maximumAge: 60_000 },
    )
  }
  return (
    <>
      <input type="hidden" name="near" defaultValue={near} />
      <Button icon={<Icon path={locateIcon} />} onClick={(event) => locate(event.currentTarget)}>
        {t(state === "locating" ? "locating" : "nearest")}
      </Button>
      {state === "failed" && (
        <span role="alert" className="text-sm text-bad">
          {t("notLocated")}
        </span>
      )}
    </>
  )
}
