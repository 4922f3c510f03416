import type { Metadata } from "next"
import { cookies } from "next/headers"
import { getTranslations, setRequestLocale } from "next-intl/server"
import { z } from "zod"
import { publicDoor, thanksFor } from "@/lib/domain/attendance/public-door"
import { isDay } from "@/lib/plain/clock"
import { REMEMBERED, rememberedOf } from "@/lib/web/rider-cookies"
import { CheckInForm } from "./check-in-form"
import { CheckInProblem } from "./check-in-problem"
import { ThanksCard } from "./thanks-card"

export const dynamic = "force-dynamic"

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Record<string, string | string[]>> }

const query = z.object({
  s: z.uuid().optional().catch(undefined),
  c: z.string().max(80).optional().catch(undefined),
  problem: z.string().max(40).optional().catch(undefined),
  done: z.uuid().optional().catch(undefined),
  day: z.string().refine(isDay).optional().catch(undefined),
  again: z.literal("1").optional().catch(undefined),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang } = await params
  const t = await getTranslations({ locale: lang, namespace: "checkIn" })
  return { title: t("title"), robots: { index: false } }
}

/** What the code at the door opens: two taps the first time, one from then on. No script is needed. */
export default async function CheckIn({ params, searchParams }: Props) {
  const { lang } = await params
  setRequestLocale(lang)
  const { s, c, problem, done, day, again } = query.parse(await searchParams)
  if (done && day) {
    const thanks = await thanksFor(done, day)
    return thanks ? (
      <ThanksCard lang={lang} thanks={thanks} again={again !== undefined} />
    ) : (
      <CheckInProblem code="noCode" />
    )
  }
  if (!s || !c) return <CheckInProblem code="noCode" />
  const door = await publicDoor(s, c)
  if (door.state !== "open")
    return <CheckInProblem code={door.state} name={door.state === "stationNotOpen" ? door.name : undefined} />
  const remembered = rememberedOf((await cookies()).get(REMEMBERED)?.value)
  return <CheckInForm lang={lang} door={door} remembered={remembered} problem={problem} />
}
