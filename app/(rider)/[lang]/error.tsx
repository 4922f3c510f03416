"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { refreshCwIcon } from "@/components/ui/icons"

/** The database is away, or a bug: say so, and offer another try. */
export default function RiderError() {
  const t = useTranslations("riders.error")
  return (
    <main className="mx-auto flex max-w-3xl flex-col items-center gap-3 px-4 py-16 text-center">
      <span className="rounded-full bg-accent-soft p-5 text-accent-text">
        <Icon path={refreshCwIcon} size="2.5rem" />
      </span>
      <h1 className="text-2xl font-bold">{t("title")}</h1>
      <p>{t("text")}</p>
      <Button variant="primary" size="large" className="mt-3" onClick={() => location.reload()}>
        {t("retry")}
      </Button>
    </main>
  )
}
