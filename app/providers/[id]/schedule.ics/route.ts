import { z } from "zod"
import { providerFeed } from "@/lib/domain/schedules/published-feed"
import { feedAnswer, feedBegins } from "@/lib/web/feed-answer"

/** Where a provider is expected: nothing but what riders can read at the stations' pages, so that no account is needed. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return feedAnswer(request, z.uuid().safeParse(id).success ? await providerFeed(id, feedBegins()) : null)
}
