"use client"

import { useTranslations } from "next-intl"
import type { CSSProperties, KeyboardEvent, PointerEvent } from "react"
import { classes } from "../ui/classes"
import { Icon } from "../ui/icon"
import { toneIcon, toneText } from "../ui/tone"
import type { GridSession } from "./grid-types"
import { type Slot, timesOf } from "./slots"

type Pointer = Record<
  "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel",
  (event: PointerEvent<HTMLElement>) => void
>

type Props = {
  session: GridSession
  slot: Slot
  style: CSSProperties
  /** On its way to another slot. */
  lifted: boolean
  editable: boolean
  helpId: string
  body: Pointer
  edge: Pointer
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  onBlur: () => void
  onOpen: () => void
}

/** A session in the grid: a button that can also be dragged, and by its lower edge made longer. */
export function SessionBlock(props: Props) {
  const { session, slot, style, lifted, editable, helpId, body, edge } = props
  const t = useTranslations("ui")
  const { start, end } = timesOf(slot, (time) => t("nextDay", { time }))
  const worst =
    session.marks.find(({ tone }) => tone === "bad") ?? session.marks.find(({ tone }) => tone === "warn")
  const movable = editable && !session.fixed
  const short = slot.to - slot.from < 45
  return (
    <div
      style={style}
      className={classes("absolute p-px transition-[top,left] duration-75", lifted && "z-3 transition-none")}
    >
      <button
        type="button"
        aria-describedby={movable ? helpId : undefined}
        {...(editable ? body : {})}
        onClick={(event) => {
          // A press of the pointer was answered already; this is the Enter key, the space bar or a screen reader.
          if (!editable || event.detail === 0) props.onOpen()
        }}
        onKeyDown={props.onKeyDown}
        onBlur={props.onBlur}
        className={classes(
          "flex size-full touch-none flex-col items-stretch overflow-hidden rounded-control border border-s-4 px-1.5 text-start text-xs leading-snug text-ink select-none",
          short ? "justify-center py-0" : "py-1",
          session.cancelled
            ? "border-dashed border-edge bg-raised text-muted"
            : worst?.tone === "bad"
              ? "border-bad bg-bad-soft"
              : worst
                ? "border-warn bg-warn-soft"
                : "border-info bg-info-soft",
          movable && (lifted ? "cursor-grabbing shadow-float" : "cursor-grab"),
        )}
      >
        <span className="flex shrink-0 items-start justify-between gap-1">
          <span className={classes("min-w-0 truncate font-semibold", session.cancelled && "line-through")}>
            {session.title}
          </span>
          {session.badge && (
            <span className="shrink-0 rounded-full border border-current/40 bg-surface px-1.5 leading-tight text-ink">
              {session.badge}
            </span>
          )}
        </span>
        <span className={classes("shrink-0 truncate", short && "sr-only")}>
          {start}–{end}
        </span>
        {session.marks.map(({ tone, text }) => (
          <span
            key={text}
            className={classes(
              "flex shrink-0 items-start gap-1 font-medium",
              toneText[tone],
              short && "sr-only",
            )}
          >
            <Icon path={toneIcon[tone]} size="1.1em" className="mt-px" />
            <span className="min-w-0">{text}</span>
          </span>
        ))}
        {session.lines.map((line) => (
          <span key={line} className={classes("shrink-0 truncate text-muted", short && "sr-only")}>
            {line}
          </span>
        ))}
      </button>
      {short && worst && (
        <Icon
          path={toneIcon[worst.tone]}
          size="0.9rem"
          className={classes("pointer-events-none absolute end-1.5 bottom-1", toneText[worst.tone])}
        />
      )}
      {movable && (
        <span
          aria-hidden="true"
          {...edge}
          className="absolute inset-x-2 -bottom-0.5 flex h-2.5 cursor-ns-resize touch-none items-end justify-center"
        >
          <span className="mb-1 h-0.5 w-6 rounded-full bg-edge" />
        </span>
      )}
    </div>
  )
}
