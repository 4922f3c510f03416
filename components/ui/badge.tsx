"use client"

import type { ReactNode } from "react"
import { classes } from "./classes"
import { Icon } from "./icon"
import { type Tone, toneIcon, toneSoft, toneText } from "./tone"

/**
 * A status in a word or two, with the tone's own shape.
 * @param path another outline from `icons.ts` in place of the tone's
 */
export function Badge(props: { tone?: Tone; path?: string; children: ReactNode }) {
  const tone = props.tone ?? "neutral"
  return (
    <span
      className={classes(
        "inline-flex items-center gap-1 rounded-full border border-current/25 px-2 py-px text-xs font-medium whitespace-nowrap",
        toneText[tone],
        toneSoft[tone],
      )}
    >
      <Icon path={props.path ?? toneIcon[tone]} size="1.05em" />
      {props.children}
    </span>
  )
}
