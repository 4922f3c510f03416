import { z } from "zod"
import { publishedFeed } from "@/lib/domain/schedules/published"
import { instantAt } from "@/lib/plain/clock"
import { addWeeks, mondayOf, weekNow } from "@/lib/plain/week"
import { env } from "@/lib/server/env"
import { freshForAMinute } from "@/lib/web/fresh-for-a-minute"
import { keptText } from "@/lib/web/kept-text"
import { isLanguage, preferredLanguage } from "@/lib/web/languages"
import { scheduleFeed } from "@/lib/web/schedule-feed"

const WEEKS_BACK = 4

/** The calendar that riders subscribe to. `?lang=en` for English, since calendar applications send no language of their reader. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const asked = new URL(request.url).searchParams.get("lang")
  const language = isLanguage(asked) ? asked : preferredLanguage(request.headers.get("accept-language"))
  const text = z.uuid().safeParse(id).success
    ? await keptText(`/api/stations/${id}/schedule.ics/${language}`, async () => {
        const from = instantAt(mondayOf(addWeeks(weekNow(new Date()), -WEEKS_BACK)), 0)
        const feed = await publishedFeed(id, from)
        return feed && scheduleFeed(feed, language, env().NEXTAUTH_URL)
      })
    : null
  if (text === null) return new Response(null, { status: 404 })
  return freshForAMinute(request, text, {
    vary: "Accept-Language",
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="schedule.ics"',
  })
}
