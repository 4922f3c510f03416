import type { Feed } from "@/lib/domain/schedules/published-feed"
import { instantAt } from "@/lib/plain/clock"
import { addWeeks, mondayOf, weekNow } from "@/lib/plain/week"
import { env } from "@/lib/server/env"
import { freshForAMinute } from "./fresh-for-a-minute"
import { isLanguage, preferredLanguage } from "./languages"
import { scheduleFeed } from "./schedule-feed"

const WEEKS_BACK = 4

/** From when on a calendar tells what was announced: what is longer past than that nobody looks up in it. */
export function feedBegins(now = new Date()): Date {
  return instantAt(mondayOf(addWeeks(weekNow(now), -WEEKS_BACK)), 0)
}

/** A calendar to subscribe to. `?lang=en` for English, since calendar applications send no language of their reader. */
export function feedAnswer(request: Request, feed: Feed | null): Response {
  if (!feed) return new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get("lang")
  const language = isLanguage(asked) ? asked : preferredLanguage(request.headers.get("accept-language"))
  return freshForAMinute(request, scheduleFeed(feed, language, env().NEXTAUTH_URL), {
    ...(isLanguage(asked) ? {} : { vary: "Accept-Language" }),
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="schedule.ics"',
  })
}
