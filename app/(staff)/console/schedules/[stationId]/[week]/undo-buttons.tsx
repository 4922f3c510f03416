import { useTranslations } from "next-intl"
import { useEffect } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { redo2Icon, undo2Icon } from "@/components/ui/icons"

type Props = {
  can: { undo: boolean; redo: boolean }
  busy: boolean
  onStep: (redo: boolean) => void
}

/** One step back or forth in what this person has done to the week; Ctrl+Z and Ctrl+Shift+Z do the same outside of forms. */
export function UndoButtons({ can, busy, onStep }: Props) {
  const t = useTranslations("schedules.grid")
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return
      // In a form it takes back what is typed, as everywhere.
      if (event.target instanceof Element && event.target.closest("input, textarea, select, dialog")) return
      const redo = event.shiftKey
      if (busy || !can[redo ? "redo" : "undo"]) return
      event.preventDefault()
      onStep(redo)
    }
    document.addEventListener("keydown", typed)
    return () => document.removeEventListener("keydown", typed)
  })
  return (
    <>
      <Button
        variant="quiet"
        disabled={busy || !can.undo}
        aria-keyshortcuts="Control+Z"
        icon={<Icon path={undo2Icon} />}
        onClick={() => onStep(false)}
      >
        {t("undo")}
      </Button>
      <Button
        variant="quiet"
        disabled={busy || !can.redo}
        aria-keyshortcuts="Control+Shift+Z"
        icon={<Icon path={redo2Icon} />}
        onClick={() => onStep(true)}
      >
        {t("redo")}
      </Button>
    </>
  )
}
