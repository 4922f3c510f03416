import { showTime } from "@/components/ui/dates"
import { dayOf } from "@/lib/plain/clock"

type Times = { startsAt: Date; endsAt: Date }

/** 09:00–10:30, 22:30–次日01:00; midnight itself is still 24:00 of its day. */
export function timesText({ startsAt, endsAt }: Times, nextDay: (time: string) => string): string {
  const last = dayOf(new Date(endsAt.getTime() - 1))
  const end = showTime(endsAt)
  if (last !== dayOf(startsAt)) return `${showTime(startsAt)}–${nextDay(end)}`
  return `${showTime(startsAt)}–${end === "00:00" ? "24:00" : end}`
}
