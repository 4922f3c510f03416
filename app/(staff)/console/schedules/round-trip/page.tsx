import type { Metadata } from "next"
import { getLocale, getTranslations } from "next-intl/server"
import { LinkButton } from "@/components/ui/link-button"
import { PageHeader } from "@/components/ui/page-header"
import { planRoundTrip } from "@/lib/domain/rounds/plan-round-trip"
import { stationsToVisit } from "@/lib/domain/rounds/reads"
import { planRoundTripInput } from "@/lib/domain/rounds/schema"
import { providersFor } from "@/lib/domain/schedules/reads"
import { termsOf } from "@/lib/domain/terms/reads"
import { termName } from "@/lib/domain/terms/rules"
import { addWeeks, isWeek, weekNow } from "@/lib/plain/week"
import { type Asked, addressOf, askedOf } from "@/lib/web/address"
import { parseInput } from "@/lib/web/parse"
import { requireViewer } from "@/lib/web/viewer"
import { LeftOutSection } from "./left-out-section"
import { ProblemNotice } from "./problem-notice"
import { StopsForm } from "./stops-form"
import { TripForm } from "./trip-form"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rounds"))("title") }
}

/** One service of one provider at many stations, one after the other: what it shall be, and when it would be where. */
export default async function RoundTripPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireViewer("schedule.plan")
  const given = await searchParams
  const asked = { ...askedOf(given), stations: many(given.stations), weekdays: many(given["weekdays[]"]) }
  const parsed = given.providerId === undefined ? null : parseInput(planRoundTripInput, asked)
  const answer = parsed?.ok ? await planRoundTrip(actor, parsed.value) : parsed
  const [stations, kinds, providers, t, lang] = await Promise.all([
    stationsToVisit(actor),
    termsOf("SERVICE_KIND"),
    providersFor(actor.post.unitCode ?? ""),
    getTranslations("rounds"),
    getLocale(),
  ])
  const nextWeek = addWeeks(weekNow(new Date()), 1)
  const { week = nextWeek } = askedOf(given)
  const kind = kinds.find(({ code }) => code === askedOf(given).kindCode)
  const provider = providers.find(({ id }) => id === askedOf(given).providerId)
  return (
    <>
      <PageHeader
        title={t("title")}
        subtitle={t("subtitle")}
        breadcrumb={[{ label: t("across"), href: addressOf("/console/schedules/across", { week }) }]}
        actions={answer && <LinkButton href="#trip">{t("change")}</LinkButton>}
      />
      <div className="space-y-4">
        {answer && !answer.ok && <ProblemNotice refusal={answer} />}
        {answer?.ok && parsed?.ok && (
          <>
            <StopsForm
              trip={answer.value}
              input={parsed.value}
              what={`${kind ? termName(kind, lang) : ""} · ${provider?.name ?? ""}`}
            />
            <LeftOutSection leftOut={answer.value.leftOut} />
          </>
        )}
        <TripForm
          asked={asked}
          weeks={Array.from({ length: 9 }, (_, n) => addWeeks(nextWeek, n - 1))}
          week={isWeek(week) ? week : nextWeek}
          kinds={kinds.map((term) => ({ value: term.code, label: termName(term, lang) }))}
          providers={providers.map(({ id, name }) => ({ value: id, label: name }))}
          stations={stations}
        />
      </div>
    </>
  )
}

function many(given: string | string[] | undefined): string[] {
  return given === undefined ? [] : [given].flat()
}
