import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { showDayWithYear } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { calendarDaysIcon, printerIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import { Section } from "@/components/ui/section"
import type { PublicStationRecord } from "@/lib/domain/stations/public-station"
import { dayOf } from "@/lib/plain/clock"
import { addressOf } from "@/lib/web/address"

type Props = { lang: string; station: PublicStationRecord }

/** Who keeps it, whom to call, how fresh this page is; and the week to take along. */
export function AboutStation({ lang, station }: Props) {
  const t = useTranslations("riders.station")
  const { id, capacity, hostName, contactName, contactPhone, verifiedAt } = station
  return (
    <Section id="about" title={t("about")}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        {capacity && <Fact name={t("capacityOf")}>{capacity}</Fact>}
        <Fact name={t("host")}>{hostName}</Fact>
        {contactPhone && (
          <Fact name={t("phone")}>{[contactName, contactPhone].filter(Boolean).join(" ")}</Fact>
        )}
        <Fact name={t("verified")}>
          {verifiedAt ? t("verifiedAt", { day: showDayWithYear(lang, dayOf(verifiedAt)) }) : t("notVerified")}
        </Fact>
      </dl>
      <div className="mt-4 grid gap-2 sm:grid-cols-2">
        <LinkButton
          href={addressOf(`/stations/${id}/schedule.ics`, { lang: lang === "en" ? "en" : undefined })}
          icon={<Icon path={calendarDaysIcon} />}
        >
          {t("subscribe")}
        </LinkButton>
        <LinkButton href={`/stations/${id}/poster`} icon={<Icon path={printerIcon} />}>
          {t("poster")}
        </LinkButton>
      </div>
    </Section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}
