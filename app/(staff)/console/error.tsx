"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/empty-state"
import { triangleAlertIcon } from "@/components/ui/icons"

/** Something broke. The digest is what the log can be searched for. */
export default function ConsoleError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations("shell")
  return (
    <EmptyState
      path={triangleAlertIcon}
      title={t("errorTitle")}
      action={
        <Button variant="primary" onClick={reset}>
          {t("retry")}
        </Button>
      }
    >
      <p>{t("errorText")}</p>
      {error.digest && <code className="mt-2 block">{error.digest}</code>}
    </EmptyState>
  )
}
