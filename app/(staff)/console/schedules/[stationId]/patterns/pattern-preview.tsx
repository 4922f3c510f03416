"use client"

import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"

type Shown = { sentence?: string; days?: string[] }

/** Long enough that a person who types a time is not answered at each figure. */
const PAUSE_MS = 250

/** The sentence that the form around it says so far, with its next days; follows what is picked. */
export function PatternPreview({ href }: { href: string }) {
  const t = useTranslations("patterns")
  const place = useRef<HTMLOutputElement>(null)
  const [shown, setShown] = useState<Shown>({})
  useEffect(() => {
    const form = place.current?.closest("form")
    if (!form) return
    let asked = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    const ask = async () => {
      asked.abort()
      asked = new AbortController()
      const picked = [...new FormData(form)].filter((pair): pair is [string, string] => pair[1] !== "")
      const answer = await fetch(`${href}?${new URLSearchParams(picked)}`, { signal: asked.signal }).catch(
        () => null,
      )
      if (answer?.ok) setShown(await answer.json())
    }
    const askSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(ask, PAUSE_MS)
    }
    ask()
    form.addEventListener("input", askSoon)
    return () => {
      clearTimeout(timer)
      asked.abort()
      form.removeEventListener("input", askSoon)
    }
  }, [href])
  const { sentence, days = [] } = shown
  return (
    <output ref={place} className="block rounded-card bg-raised px-3 py-2">
      {sentence ? (
        <>
          <span className="block font-semibold">{sentence}</span>
          <span className="block text-sm text-muted">
            {days.length > 0 ? t("preview.next", { days: days.join(t("comma")) }) : t("preview.never")}
          </span>
        </>
      ) : (
        <span className="text-sm text-muted">{t("preview.open")}</span>
      )}
    </output>
  )
}
