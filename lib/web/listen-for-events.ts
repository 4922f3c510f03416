import { type Announcement, listen, onEvent, onGap } from "@/lib/server/events"
import { expirePages } from "./page-cache.mjs"

/** Expires the rider pages that an event touches, in this process; every process does so for itself. */
export function listenForEvents(): void {
  onEvent((event) => expirePages(touchedBy(event)))
  onGap(() => expirePages(() => true))
  listen()
}

// What goes on before riders are told, and what they are never told. An action that nobody has listed here is taken to reach them.
const UNSEEN = [
  /^(session|user|token|attendance|audit|overview|holiday|pattern)\./,
  /^schedule\.(addSession|editSession|removeSession|saveWeek|takeProposal|takeRoundTrip|discard|undo)$/,
  /^station\.(register|submit|return|approve|code)$/,
  /^(inspection\.(raise|drop)|checklist\.publish)$/,
]

/**
 * Which cached pages an event makes untrue. A page's key is its path with the language in front: /zh-CN/stations/{id}. Lists name many
 * stations, so that any change to a station or its week expires them all; they are few and cheap.
 */
export function touchedBy({ action, subjectType, subjectId }: Announcement): (path: string) => boolean {
  if (UNSEEN.some((kind) => kind.test(action))) return () => false
  if (subjectType === "station")
    return (path) => path.includes(subjectId) || !/\/stations\/[\da-f-]{36}/.test(path)
  return () => true
}
