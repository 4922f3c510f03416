import { setRequestLocale } from "next-intl/server"
import { db } from "@/lib/server/db"
export const revalidate = 60
export const dynamic = "force-static"
export function generateStaticParams() {
  return []
}
export default async function P({ params }: { params: Promise<{ lang: string; id: string }> }) {
  const { lang, id } = await params
  setRequestLocale(lang)
  const n = await db.station.count()
  return (
    <main>
      {id} {n} {new Date().toISOString()}
    </main>
  )
}
