import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { scopeOf } from "@/lib/domain/accounts/policy"
import { rootOf } from "@/lib/domain/areas/reads"
import { type Asked, askedOf } from "@/lib/web/address"
import { requireViewer } from "@/lib/web/viewer"
import { FoundUnits } from "./found-units"
import { UnitView } from "./unit-view"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("areas"))("title") }
}

/** The highest unit of the viewer's area (an administrator sees all cities), or what a search found. */
export default async function UnitsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("unit.read")
  const q = askedOf(await searchParams).q?.slice(0, 80)
  return q ? (
    <FoundUnits actor={actor} q={q} />
  ) : (
    <UnitView actor={actor} code={rootOf(scopeOf(actor, "unit.read"))} />
  )
}
