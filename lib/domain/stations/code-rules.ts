/** How long a screen shows one code. */
export const WINDOW_SECONDS = 30

/** How far the clocks of a screen and a server may be apart, either way. */
export const SKEW_SECONDS = 60

/** The number of the window that an instant lies in, counted from 1970: the same on every machine. */
export function windowOf(at: Date): number {
  return Math.floor(at.getTime() / (WINDOW_SECONDS * 1000))
}

/** From when to when a screen shows the code of a window. */
export function spanOfWindow(window: number): { from: Date; until: Date } {
  const from = window * WINDOW_SECONDS * 1000
  return { from: new Date(from), until: new Date(from + WINDOW_SECONDS * 1000) }
}

/** Whether the code of a window is taken at an instant: in its own window, and in those that a minute's skew may make of it. */
export function windowStands(window: number, now: Date): boolean {
  return Math.abs(window - windowOf(now)) <= SKEW_SECONDS / WINDOW_SECONDS
}

/** Whether a ticket that was handed out at `issued` (seconds from 1970) is taken at an instant. */
export function ticketStands(issued: number, now: Date, minutes: number): boolean {
  const age = now.getTime() / 1000 - issued
  return age <= minutes * 60 && age >= -SKEW_SECONDS
}
