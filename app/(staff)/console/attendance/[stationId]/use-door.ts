"use client"

import { useEffect, useRef, useState } from "react"
import type { Standing } from "@/lib/domain/stations/standing-rules"
import { dayOf } from "@/lib/plain/clock"
import type { DoorJson } from "@/lib/web/attendance-json"
import { serverNow } from "./queue/door-calls"
import { doorOn, sumsOf } from "./queue/sums"
import { useQueue } from "./queue/use-queue"
import { type Counted, correct, type Deed, type Logged, takeBack, type Waiting } from "./queue/waiting"

export type Keeper = { userId: string; name: string }
export type DoorShown = {
  state: Standing["state"]
  /** Why the office has it shut today, where it has. */
  reason: string | null
  last: { kind: "OPEN" | "CLOSE"; at: string } | null
}
export type Door = ReturnType<typeof useDoor>
/** Everything that a keeper's page is made from, as of `readAt`. */
export type DoorFirst = { door: DoorJson; readAt: string; shown: DoorShown; keeper: Keeper }

const NOTHING = { put: [], drop: [] }

/**
 * A keeper's day at the door: every tap is shown at once and has its own key, so that sending again never counts twice.
 * @param undoReason what is written beside an entry that is taken back
 */
export function useDoor({ door: first, readAt, shown: firstShown, keeper }: DoorFirst, undoReason: string) {
  const { stationId } = first
  const [shown, setShown] = useState(firstShown)
  const { list, known, trouble, change, send } = useQueue(
    { stationId, readAt, door: first },
    keeper.userId,
    ({ kind, at, standing }) => setShown(({ reason }) => ({ state: standing, reason, last: { kind, at } })),
  )
  // Where to find what is not on the list any more.
  const settled = useRef(new Map<string, { logged: Logged; takes: Counted }>())
  const own = list.filter(({ userId }) => userId === keeper.userId)
  for (const { key, deed, logged } of own)
    if (deed.kind === "entry" && logged) settled.current.set(key, { logged, takes: deed })
  // The page may have been kept since yesterday, or stand open over midnight.
  const [day, setDay] = useState(first.day)
  useEffect(() => setDay(dayOf(serverNow())))
  const today = doorOn(known.door, day)
  const punches = own.filter(({ deed, state }) => deed.kind === "punch" && state === "waiting")

  const written = (deed: Deed): Omit<Waiting, "order"> => ({
    key: crypto.randomUUID(),
    stationId,
    userId: keeper.userId,
    userName: keeper.name,
    at: serverNow().toISOString(),
    deed,
    tried: false,
    state: "waiting",
    logged: null,
    refusal: null,
  })
  const add = (deed: Deed): string => {
    const added = written(deed)
    void change(() => ({ ...NOTHING, added }))
    return added.key
  }

  return {
    stationId,
    known: today,
    readAt: known.readAt,
    sums: sumsOf(today, own),
    waiting: own.filter(({ state }) => state === "waiting"),
    refused: own.filter(({ state }) => state === "refused"),
    others: list.filter(({ userId, state }) => userId !== keeper.userId && state !== "settled"),
    /** Ids of entries whose voids wait. */
    voiding: new Set(
      own.flatMap(({ deed }) => (deed.kind === "void" && deed.logged ? [deed.logged.id] : [])),
    ),
    shown: lastPunch(shown, punches.at(-1)),
    punchesWait: punches.length > 0,
    trouble,
    send,
    tap: (counted: Counted) => add({ kind: "entry", ...counted }),
    punch: (door: "OPEN" | "CLOSE") => void add({ kind: "punch", door }),
    voidEntry: (logged: Logged, takes: Counted, reason: string) =>
      void add({ kind: "void", of: null, logged, takes, reason }),
    /** Takes a tap back, wherever it is on its way. */
    undo: (key: string) => {
      const voiding = { key: crypto.randomUUID(), at: serverNow().toISOString(), reason: undoReason }
      const there = settled.current.get(key)
      void change((now) => {
        const back = takeBack(now, key, voiding)
        if (back) return { ...back.change, added: back.added }
        const deed: Deed | null = (there && { kind: "void", of: null, ...there, reason: undoReason }) || null
        return { ...NOTHING, added: deed && written(deed) }
      })
    },
    again: (items: Waiting[], as: "same" | "visit") =>
      void change(() => ({ put: items.map((one) => correct(one, as, crypto.randomUUID())), drop: [] })),
    forget: (items: Waiting[]) => void change(() => ({ put: [], drop: items })),
  }
}

// A tap on the door that has not been sent is what the keeper said last.
function lastPunch(shown: DoorShown, waiting: Waiting | undefined): DoorShown {
  if (waiting?.deed.kind !== "punch") return shown
  return { ...shown, last: { kind: waiting.deed.door, at: waiting.at } }
}
