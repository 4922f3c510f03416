import { addBlackout } from "@/lib/domain/providers/add-blackout"
import { answerSession } from "@/lib/domain/schedules/answer-session"
import { ownPlan } from "@/lib/domain/schedules/own-plan"
import { addDays } from "@/lib/plain/clock"
import { addWeeks, mondayOf, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { done } from "./done"
import type { Deed } from "./timeline"
import type { Told } from "./weeks"
import { AWAY, PROVIDERS, type ProviderKey } from "./world/providers"

const HOUR_MS = 3_600_000

export async function loadProviders(): Promise<Record<ProviderKey, string>> {
  const rows = await db.provider.createManyAndReturn({
    data: Object.values(PROVIDERS).map(({ kinds, ...rest }) => rest),
  })
  const idOf = new Map(rows.map(({ id, name }) => [name, id]))
  const ids = Object.fromEntries(
    Object.entries(PROVIDERS).map(([key, { name }]) => [key, idOf.get(name)]),
  ) as Record<ProviderKey, string>
  await db.providerKind.createMany({
    data: Object.entries(PROVIDERS).flatMap(([key, { kinds }]) =>
      kinds.map((kindCode) => ({ kindCode, providerId: ids[key as ProviderKey] })),
    ),
  })
  return ids
}

/** Providers say when they are away, and the clinic answers what the coming days ask of it. */
export function providerDeeds({ actors, providers, now }: Told): Deed[] {
  const away = AWAY.map(({ provider, weeks, weekdays: [from, to], reason }) => ({
    at: new Date(now.getTime() - 1.1 * HOUR_MS),
    act: async () => {
      const monday = mondayOf(addWeeks(weekNow(now), weeks))
      const days = { fromDay: addDays(monday, from - 1), toDay: addDays(monday, to - 1) }
      const office = actors.office(PROVIDERS[provider].areaCode)
      done(await addBlackout(office, { providerId: providers[provider], ...days, reason }))
    },
  }))
  return [...away, { at: new Date(now.getTime() - HOUR_MS), act: () => answerAsClinic() }]

  // It comes to the next one, cannot come to the one after, and asks for another time of the last; the others wait for their answer.
  async function answerAsClinic() {
    const clinic = actors.named("provider")
    const asked = (await ownPlan(clinic, {})).rows
      .filter(({ answerable }) => answerable)
      .map(({ id: sessionId, startsAt, endsAt }) => ({ sessionId, seen: { startsAt, endsAt } }))
    const [first, second, last] = [asked[0], asked[1], asked.slice(2).at(-1)]
    if (first) done(await answerSession(clinic, { ...first, kind: "ACCEPTED", note: null }))
    if (second) done(await answerSession(clinic, { ...second, kind: "DECLINED", note: "当天人手排不开。" }))
    if (!last) return
    const startsAt = new Date(last.seen.startsAt.getTime() + 4 * HOUR_MS)
    const endsAt = new Date(last.seen.endsAt.getTime() + 4 * HOUR_MS)
    const note = "上午门诊走不开。"
    done(await answerSession(clinic, { ...last, kind: "PROPOSED", note, startsAt, endsAt }))
  }
}
