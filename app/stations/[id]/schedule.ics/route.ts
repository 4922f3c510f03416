import { z } from "zod"
import { stationFeed } from "@/lib/domain/schedules/published-feed"
import { feedAnswer, feedBegins } from "@/lib/web/feed-answer"

/** What one station offers, for whoever comes there. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return feedAnswer(request, z.uuid().safeParse(id).success ? await stationFeed(id, feedBegins()) : null)
}
