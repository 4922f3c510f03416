import { getTranslations, setRequestLocale } from "next-intl/server"
import { db } from "@/lib/server/db"

export const revalidate = 60
export const dynamic = "force-static"

type Props = { params: Promise<{ lang: string }> }

export default async function StationsNearby({ params }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const t = await getTranslations("shell")
  const n = await db.station.count()
  return (
    <main>
      <h1>{t("tagline")}</h1>
      {n} {new Date().toISOString()}
    </main>
  )
}
