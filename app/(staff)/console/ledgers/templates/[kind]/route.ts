import { getTranslations } from "next-intl/server"
import { canSomewhere } from "@/lib/domain/accounts/policy"
import { TEMPLATES } from "@/lib/domain/ledgers/templates"
import { problem } from "@/lib/web/problem-json"
import { currentViewer } from "@/lib/web/viewer"
import { xlsx } from "@/lib/web/xlsx"

type Context = { params: Promise<{ kind: string }> }

/** An empty ledger with the headings that are read for certain, and a sheet that shows it filled in. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await currentViewer()
  if (!actor) return problem(request, "signedOut")
  if (!canSomewhere(actor, "ledger.import")) return problem(request, "notAllowed")
  const { kind } = await params
  if (kind !== "STATIONS" && kind !== "SCHEDULE") return problem(request, "notFound")
  const t = await getTranslations("ledgers")
  const { headings, examples } = TEMPLATES[kind]
  const columns = headings.map((label) => ({ label, width: Math.max(12, label.length * 2 + 4) }))
  return xlsx(
    `${t(`templateNames.${kind}`)}.xlsx`,
    [
      { name: t(`kinds.${kind}`), columns, rows: [] },
      { name: t("example"), columns, rows: examples },
    ],
    async () => {},
  )
}
