import { useEffect, useRef, useState } from "react"
import { allTyped, putBack } from "@/components/form/typed"
import { draftUnder, forgetDraft, keepDraft } from "../draft-store"

/**
 * Keeps on the phone what is typed into the form inside `box`, and puts it back when the page is opened again: a reload, a lost network or
 * an empty battery cost nobody their visit. Photos are not kept.
 */
export function useDraft(key: string, { id, checklistId }: { id: string; checklistId: string }) {
  const box = useRef<HTMLDivElement>(null)
  const [reportId, setReportId] = useState(id)
  const [restoredFrom, setRestoredFrom] = useState<Date | null>(null)

  useEffect(() => {
    const [draft, form] = [draftUnder(key), formIn(box.current)]
    if (!form || draft?.checklistId !== checklistId) return
    putBack(form, new Map(draft.typed))
    setReportId(draft.id)
    setRestoredFrom(new Date(draft.at))
  }, [key, checklistId])

  return {
    box,
    reportId,
    restoredFrom,
    keep: () => {
      const form = formIn(box.current)
      if (form) keepDraft(key, { id: reportId, checklistId, at: Date.now(), typed: [...allTyped(form)] })
    },
    startAnew: () => {
      forgetDraft(key)
      location.reload()
    },
  }
}

const formIn = (box: HTMLElement | null) => box?.querySelector("form") ?? null
