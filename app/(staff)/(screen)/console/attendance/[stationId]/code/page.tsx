import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { z } from "zod"
import { Logo } from "@/components/layout/logo"
import { comingCodes } from "@/lib/domain/stations/code-of-station"
import { WINDOW_SECONDS } from "@/lib/domain/stations/code-rules"
import { checkInAddress } from "@/lib/web/check-in-address"
import { screenJson } from "@/lib/web/screen-json"
import { requireViewer } from "@/lib/web/viewer"
import { CodeOnScreen } from "./code-on-screen"
import { ScreenButtons } from "./screen-buttons"

type Props = { params: Promise<{ stationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("screen"))("title") }
}

/** For a tablet on the wall: the station's code, another every half minute. */
export default async function StationScreen({ params }: Props) {
  const actor = await requireViewer("station.code")
  const { stationId } = await params
  const now = new Date()
  const door = z.uuid().safeParse(stationId).success ? await comingCodes(actor, stationId, now) : null
  if (!door) notFound()
  const [t, shell] = await Promise.all([getTranslations("screen"), getTranslations("shell")])
  return (
    <main id="content" data-face="rider" className="flex min-h-dvh flex-col bg-ground text-ink">
      {/* Without scripts the page itself is the clock: a code is still taken for a minute after its time. */}
      <noscript>
        <meta httpEquiv="refresh" content={String(WINDOW_SECONDS)} />
      </noscript>
      <p className="flex items-center justify-center gap-3 bg-band px-4 py-3 text-xl font-bold tracking-widest text-band-ink">
        <Logo size="1.75rem" />
        {shell("product")}
      </p>
      <div className="flex flex-1 flex-col items-center justify-center gap-4 px-4 py-5 text-center">
        <header>
          <h1 className="text-3xl font-bold sm:text-4xl">{door.name}</h1>
          {door.nameEn && <p className="text-lg text-muted">{door.nameEn}</p>}
        </header>
        <CodeOnScreen
          stationId={stationId}
          address={checkInAddress(stationId, "")}
          first={screenJson(door, now)}
        />
        <p className="max-w-prose text-balance text-muted">{t("always")}</p>
      </div>
      <ScreenButtons backHref={`/console/attendance/${stationId}`} />
    </main>
  )
}
