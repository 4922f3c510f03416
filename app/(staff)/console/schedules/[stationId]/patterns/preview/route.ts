import { getLocale, getTranslations } from "next-intl/server"
import { showDay } from "@/components/ui/dates"
import { nextDaysOf } from "@/lib/domain/patterns/next-days"
import { patternsOf } from "@/lib/domain/patterns/reads"
import { ruleOf } from "@/lib/domain/patterns/rhythm-rules"
import { addPatternInput } from "@/lib/domain/patterns/schema"
import { termNames } from "@/lib/domain/terms/reads"
import { namesOf } from "@/lib/domain/terms/rules"
import { objectOf } from "@/lib/web/form-data"
import { currentViewer } from "@/lib/web/viewer"
import { isUuid } from "../../../is-uuid"
import { sentenceOf } from "../sentence"

const SHOWN = 3

/** What a pattern would be with what the form holds now: its sentence and its next days; empty while something is still to be picked. */
export async function GET(request: Request, { params }: { params: Promise<{ stationId: string }> }) {
  const { stationId } = await params
  const actor = await currentViewer()
  if (!actor) return new Response(null, { status: 401 })
  if (!isUuid(stationId) || !(await patternsOf(actor, stationId))) return new Response(null, { status: 404 })
  const form = new FormData()
  for (const [name, value] of new URL(request.url).searchParams) form.append(name, value)
  // The rhythm can be read before a service is picked.
  const picked = { kindCode: "-", ...objectOf(form), stationId }
  const said = addPatternInput.safeParse(picked)
  if (!said.success) return Response.json({})
  const [t, lang, terms, days] = await Promise.all([
    getTranslations("patterns"),
    getLocale(),
    termNames(),
    nextDaysOf(said.data, SHOWN),
  ])
  const { kindCode } = said.data
  const kind = terms.has(kindCode) ? namesOf(terms, lang)(kindCode) : ""
  const sentence = sentenceOf(t, lang, { ...said.data, rule: ruleOf(said.data.rhythm) }, kind).trim()
  return Response.json(
    { sentence, days: days.map((day) => showDay(lang, day)) },
    { headers: { "cache-control": "no-store" } },
  )
}
