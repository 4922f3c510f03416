import { z } from "zod"
import { publishedFeed } from "@/lib/domain/schedules/published"
import { instantAt } from "@/lib/plain/clock"
import { addWeeks, mondayOf, weekNow } from "@/lib/plain/week"
import { env } from "@/lib/server/env"
import { freshForAMinute } from "@/lib/web/fresh-for-a-minute"
import { isLanguage, preferredLanguage } from "@/lib/web/languages"
import { scheduleFeed } from "@/lib/web/schedule-feed"

const WEEKS_BACK = 4

/** The calendar that riders subscribe to. `?lang=en` for English, since calendar applications send no language of their reader. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const from = instantAt(mondayOf(addWeeks(weekNow(new Date()), -WEEKS_BACK)), 0)
  const feed = z.uuid().safeParse(id).success ? await publishedFeed(id, from) : null
  if (!feed) return new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get("lang")
  const language = isLanguage(asked) ? asked : preferredLanguage(request.headers.get("accept-language"))
  return freshForAMinute(request, scheduleFeed(feed, language, env().NEXTAUTH_URL), {
    ...(isLanguage(asked) ? {} : { vary: "Accept-Language" }),
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="schedule.ics"',
  })
}
