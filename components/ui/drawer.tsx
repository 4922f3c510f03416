"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useId, useLayoutEffect, useRef } from "react"
import { IconButton } from "./icon-button"
import { xIcon } from "./icons"

type Props = { title: ReactNode; subtitle?: ReactNode; onClose: () => void; children: ReactNode }

/**
 * A sheet that slides in at the right over the page. Open as long as it is rendered: the browser's own modal dialog holds the focus,
 * closes on Escape, and gives the focus back to where it was.
 */
export function Drawer({ title, subtitle, onClose, children }: Props) {
  const t = useTranslations("ui")
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  // A layout effect, because its clean-up runs while the dialog is still in the page and can give the focus back.
  useLayoutEffect(() => {
    const box = dialog.current
    box?.showModal()
    return () => box?.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => event.target === event.currentTarget && onClose()}
      className="fixed inset-y-0 start-auto end-0 m-0 h-dvh max-h-none w-full max-w-md border-s border-line bg-surface p-0 shadow-float"
    >
      <div className="flex min-h-full flex-col">
        <header className="sticky top-0 z-2 flex items-start justify-between gap-3 border-b border-line bg-surface px-4 py-3">
          <div className="min-w-0">
            <h2 id={id} className="text-lg">
              {title}
            </h2>
            {subtitle && <p className="text-sm text-muted">{subtitle}</p>}
          </div>
          <IconButton label={t("close")} path={xIcon} onClick={onClose} />
        </header>
        <div className="flex-1 px-4 py-4">{children}</div>
      </div>
    </dialog>
  )
}
