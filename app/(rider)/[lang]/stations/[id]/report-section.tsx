import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { chevronDownIcon } from "@/components/ui/icons"
import { Section } from "@/components/ui/section"
import type { PublicStationRecord } from "@/lib/domain/stations/public-station"
import { facilityIcon } from "../../facility-icons"

type Props = { lang: string; station: PublicStationRecord }

/** What a rider found at the door, one tap each: plain buttons of a plain form. */
export function ReportSection({ lang, station: { id, facilities } }: Props) {
  const t = useTranslations("riders.report")
  return (
    <Section id="report" title={t("title")}>
      <p className="text-muted">{t("text")}</p>
      <form method="post" action={`/stations/${id}/reports`} className="mt-3 grid gap-2">
        <div className="grid gap-2 sm:grid-cols-2">
          <Report what="SHUT">{t("SHUT")}</Report>
          <Report what="NOT_FOUND">{t("NOT_FOUND")}</Report>
        </div>
        {facilities.length > 0 && (
          <details className="group">
            <summary className="flex min-h-12 list-none items-center gap-1.5 text-accent-text [&::-webkit-details-marker]:hidden">
              {t("broken")}
              <Icon path={chevronDownIcon} className="transition-transform group-open:rotate-180" />
            </summary>
            <p className="mb-2 text-muted">{t("brokenText")}</p>
            <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2">
              {facilities.map(({ code, name, nameEn }) => (
                <Report key={code} what={`FACILITY:${code}`} icon={facilityIcon(code)}>
                  {lang === "en" ? nameEn : name}
                </Report>
              ))}
            </div>
          </details>
        )}
      </form>
    </Section>
  )
}

function Report({ what, icon, children }: { what: string; icon?: string; children: ReactNode }) {
  return (
    <Button
      type="submit"
      name="what"
      value={what}
      size="large"
      wide
      icon={icon ? <Icon path={icon} /> : undefined}
    >
      {children}
    </Button>
  )
}
