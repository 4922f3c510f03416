import { useTranslations } from "next-intl"
import type { OnTime } from "@/lib/domain/openings/on-time-rules"

/** 93%（28/30 天）; a dash where no day counts. */
export function OnTimeWords({ onTime: { due, onTime } }: { onTime: OnTime }) {
  const t = useTranslations("stations.opening")
  if (due === 0) return <span className="text-muted">{t("noDue")}</span>
  return (
    <>
      {Math.round((onTime / due) * 100)}%{" "}
      <span className="text-sm text-muted">{t("days", { onTime, due })}</span>
    </>
  )
}
