import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { copyIcon, mapPinIcon, navigationIcon, phoneIcon } from "@/components/ui/icons"
import { LinkButton } from "@/components/ui/link-button"
import type { PublicStationRecord } from "@/lib/domain/stations/public-station"
import { OpeningLine } from "../../opening-line"
import { mapAddress } from "./map-address"

type Props = { lang: string; station: PublicStationRecord; now: Date }

/** Which station, is it open, how to get there, how to get in. */
export function StationHead({ lang, station, now }: Props) {
  const t = useTranslations("riders.station")
  const english = lang === "en" && station.nameEn
  return (
    <header className="rounded-card border border-line bg-surface p-4 shadow-card">
      <p className="text-sm font-medium text-accent-text">
        {lang === "en" ? station.kind.nameEn : station.kind.name}
      </p>
      <h1 className="text-2xl font-bold">{english || station.name}</h1>
      {english && (
        <p lang="zh-CN" className="text-muted">
          {station.name}
        </p>
      )}
      <div className="mt-3">
        <OpeningLine lang={lang} standing={station.standing} now={now} large />
      </div>
      <p className="mt-3 flex items-start gap-1.5">
        <Icon path={mapPinIcon} className="mt-1 text-accent-text" />
        <span>{station.address}</span>
      </p>
      <Button
        data-copy={station.address}
        data-copied={t("addressCopied")}
        variant="quiet"
        size="large"
        icon={<Icon path={copyIcon} />}
        className="hidden! [[data-script]_&]:inline-flex!"
      >
        <span data-said aria-live="polite">
          {t("copyAddress")}
        </span>
      </Button>
      {station.accessNotes && (
        <div className="mt-3 rounded-card bg-raised px-4 py-3">
          <h2 className="text-sm font-semibold text-accent-text">{t("access")}</h2>
          <p className="whitespace-pre-line">{station.accessNotes}</p>
        </div>
      )}
      <div className="mt-4 grid gap-2 sm:grid-cols-2">
        <LinkButton
          variant="primary"
          size="large"
          href={mapAddress(station)}
          rel="noreferrer"
          icon={<Icon path={navigationIcon} />}
        >
          {t("navigate")}
        </LinkButton>
        {station.contactPhone && (
          <LinkButton
            size="large"
            href={`tel:${station.contactPhone.replace(/[^\d+]/g, "")}`}
            icon={<Icon path={phoneIcon} />}
          >
            {t("call")}
          </LinkButton>
        )}
      </div>
    </header>
  )
}
