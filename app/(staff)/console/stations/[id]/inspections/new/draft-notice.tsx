import { useLocale, useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { showInstant } from "@/components/ui/dates"
import { Notice } from "@/components/ui/notice"

type Props = { restoredFrom: Date | null; photos: boolean; startAnew: () => void }

/** That what is typed stays on the phone; and, where something was put back, from when it is. */
export function DraftNotice({ restoredFrom, photos, startAnew }: Props) {
  const t = useTranslations("inspections")
  const lang = useLocale()
  if (!restoredFrom)
    return <p className="mb-3 text-sm text-muted">{t(photos ? "draft.keptWithoutPhotos" : "draft.kept")}</p>
  return (
    <div className="mb-4" role="status">
      <Notice
        tone="info"
        title={t("draft.restored", { at: showInstant(lang, restoredFrom) })}
        action={
          <Button size="small" onClick={startAnew}>
            {t("draft.startAnew")}
          </Button>
        }
      >
        {photos && t("draft.photosAgain")}
      </Notice>
    </div>
  )
}
