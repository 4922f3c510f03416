import type { Metadata } from "next"
import { cookies } from "next/headers"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { z } from "zod"
import { Notice } from "@/components/ui/notice"
import { ownStanding, ownSums, ownVisits } from "@/lib/domain/riders/own-records"
import { CODE_MINUTES } from "@/lib/domain/riders/rules"
import { isDevice } from "@/lib/server/device"
import { addressOf } from "@/lib/web/address"
import { DEVICE } from "@/lib/web/rider-cookies"
import { RiderFrame } from "../rider-frame"
import { EraseSection } from "./erase-section"
import { NumberSection } from "./number-section"
import { OwnHistory } from "./own-history"

export const dynamic = "force-dynamic"

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Record<string, string | string[]>> }

const query = z.object({
  asked: z.literal("1").optional().catch(undefined),
  done: z.enum(["attached", "erased", "left"]).optional().catch(undefined),
  problem: z.string().max(40).optional().catch(undefined),
})

const SHOWN = 50

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const t = await getTranslations({ locale: lang, namespace: "riders.me" })
  return { title: t("title"), robots: { index: false } }
}

/** What stands under this phone's code name, for whoever holds the phone: to read, to take along, to take out. No script is needed. */
export default async function OwnPage({ params, searchParams }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const { asked, done, problem } = query.parse(await searchParams)
  const held = (await cookies()).get(DEVICE)?.value
  const device = isDevice(held) ? held : null
  const sentFrom = new Date(Date.now() - CODE_MINUTES * 60_000)
  const [standing, sums, visits] = device
    ? await Promise.all([ownStanding(device, sentFrom), ownSums(device), ownVisits(device, SHOWN)])
    : [{ attached: false, asked: false }, { visits: 0, days: 0, stations: 0 }, []]
  const [t, errors] = await Promise.all([getTranslations("riders.me"), getTranslations("errors")])
  const key = problem as "notAMobile" | undefined
  const own = key && t.has(`problems.${key}`) ? t(`problems.${key}`) : null
  return (
    <RiderFrame lang={lang} path={addressOf("/me", { asked })} current="mine">
      <div className="space-y-4">
        <h1 className="text-2xl">{t("title")}</h1>
        {done && (
          <Notice tone="good" live>
            {t(`done.${done}`)}
          </Notice>
        )}
        {key && (
          <Notice tone="bad" live>
            {own ?? errors(errors.has(key as "tooMany") ? (key as "tooMany") : "unexpected")}
          </Notice>
        )}
        <OwnHistory lang={lang} sums={sums} visits={visits} />
        <NumberSection
          lang={lang}
          attached={standing.attached}
          asked={standing.asked && asked !== undefined}
        />
        {device && <EraseSection attached={standing.attached} />}
        <a href="/privacy" className="inline-flex min-h-12 items-center underline">
          {t("privacy")}
        </a>
      </div>
    </RiderFrame>
  )
}
