import type { Metadata } from "next"
import { unitNames } from "@/lib/domain/areas/reads"
import { requireViewer } from "@/lib/web/viewer"
import { UnitView } from "../unit-view"

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code } = await params
  return { title: (await unitNames([code])).get(code) }
}

export default async function UnitPage({ params }: Props) {
  return <UnitView actor={await requireViewer("unit.read")} code={(await params).code} />
}
