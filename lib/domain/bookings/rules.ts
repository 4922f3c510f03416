/** Without what looks alike when it is read out or written down: no 0 and O, 1, I and L. */
export const CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
export const CODE_LENGTH = 6

/** A booking and its session as riders read it now, as far as it decides how the booking stands. */
export type Standing = {
  cancelledAt: Date | null
  /** Its place among the bookings that stand, from 1. */
  rank: number
  /** Null where the places are no longer limited. */
  capacity: number | null
  /** The session does not take place: it was cancelled, or the station is shut. */
  off: boolean
  startsAt: Date
  /** When it was to begin as the rider read it. */
  bookedFor: Date
  came: boolean
  /** The keeper said that nobody came. */
  missed: boolean
}

export const BOOKING_STATES = ["came", "cancelled", "calledOff", "missed", "placed", "waiting"] as const
export type BookingState = (typeof BOOKING_STATES)[number]

/**
 * How a booking stands. Places are never given and taken: of those that stand, the first have them, so that whoever cancels lets the next
 * one in by the same commit. A session that was called off or moved counts against nobody.
 */
export function stateOf(booking: Standing): BookingState {
  if (booking.came) return "came"
  if (booking.cancelledAt) return "cancelled"
  if (booking.off) return "calledOff"
  if (booking.missed && !isMoved(booking)) return "missed"
  return booking.capacity === null || booking.rank <= booking.capacity ? "placed" : "waiting"
}

/** How many stand before it in the waiting list; 0 for the first, and for whoever has a place. */
export function waitingBefore({ rank, capacity }: Pick<Standing, "rank" | "capacity">): number {
  return capacity === null ? 0 : Math.max(0, rank - capacity - 1)
}

export function isMoved({ startsAt, bookedFor }: Pick<Standing, "startsAt" | "bookedFor">): boolean {
  return startsAt.getTime() !== bookedFor.getTime()
}

export type MarkRefusal =
  | "bookingCancelled"
  | "sessionCancelled"
  | "sessionMoved"
  | "sessionNotBegun"
  | "alreadyCame"

/** Why the keeper may not say so of a booking; null if they may. */
export function markRefusal(booking: Standing, kind: "CAME" | "MISSED", now: Date): MarkRefusal | null {
  if (booking.came) return kind === "CAME" ? null : "alreadyCame"
  if (booking.cancelledAt) return "bookingCancelled"
  if (booking.off) return "sessionCancelled"
  if (kind === "CAME") return null
  if (isMoved(booking)) return "sessionMoved"
  return booking.startsAt <= now ? null : "sessionNotBegun"
}

type Offer = { off: boolean; bookable: boolean; startsAt: Date }

/** Why a session cannot be booked; null if it can. */
export function bookingRefusal({ off, bookable, startsAt }: Offer, now: Date) {
  if (off) return "sessionCancelled"
  if (!bookable) return "notBookable"
  return startsAt <= now ? "bookingClosed" : null
}
