import type { Occupation } from "./schema"

/** How far before its start and after its end a session takes attendance: early birds, and who signs on the way out. */
export const SESSION_MARGIN_MINUTES = 120

/** Clocks of phones run ahead a little; more than this is a mistake. */
export const AHEAD_MINUTES = 2

export type EntrySource = "SCAN" | "KEEPER" | "COUNT" | "API"

/** How a staff entry came to be: through a token, as a counted number, or person by person. */
export function sourceOf(entry: { byToken: boolean; quantity: number }): EntrySource {
  if (entry.byToken) return "API"
  return entry.quantity > 1 ? "COUNT" : "KEEPER"
}

/** Whether a session takes attendance at an instant. */
export function takesAttendance(
  session: { startsAt: Date; endsAt: Date; cancelled: boolean },
  at: Date,
): boolean {
  const margin = SESSION_MARGIN_MINUTES * 60_000
  return (
    !session.cancelled &&
    at.getTime() >= session.startsAt.getTime() - margin &&
    at.getTime() <= session.endsAt.getTime() + margin
  )
}

/**
 * What a key stands for, as one text: the same key with another text is refused. The device is not in it, because a phone that lost
 * the first answer lost the cookie in it too, and asks again as somebody new.
 */
export function contentOf(entry: {
  stationId: string
  sessionId: string | null
  occupation: Occupation
  platform: string | null
  quantity: number
  at: Date | null
}): string {
  const { stationId, sessionId, occupation, platform, quantity, at } = entry
  return JSON.stringify([stationId, sessionId, occupation, platform, quantity, at?.toISOString() ?? null])
}
