import { areaFeed } from "@/lib/domain/schedules/published-feed"
import { isAreaCode } from "@/lib/plain/area-code"
import { feedAnswer, feedBegins } from "@/lib/web/feed-answer"

const MOST_KINDS = 20

/** What all stations of an area offer; `?kind=haircut,clinic` only these services. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params
  const asked = new URL(request.url).searchParams.getAll("kind").flatMap((kinds) => kinds.split(","))
  const kinds = [...new Set(asked.map((kind) => kind.trim()))].filter((kind) => /^[a-z\d-]{1,40}$/.test(kind))
  if (!isAreaCode(code) || kinds.length > MOST_KINDS) return feedAnswer(request, null)
  return feedAnswer(request, await areaFeed(code, kinds.sort(), feedBegins()))
}
