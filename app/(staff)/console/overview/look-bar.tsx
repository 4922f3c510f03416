import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { classes } from "@/components/ui/classes"
import type { Overview } from "@/lib/domain/overview/reads"
import { PRESETS, presetOf, presetPeriod } from "@/lib/domain/overview/rules"
import type { Day } from "@/lib/plain/clock"
import { type Look, overviewHref } from "./links"

/** Which days and which area: links and plain GET forms, so that every view has an address that can be sent on. */
export function LookBar({ shown, look, today }: { shown: Overview; look: Look; today: Day }) {
  return (
    <div data-print="no" className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
      <PeriodPicker look={look} today={today} />
      <ScopeSwitcher shown={shown} look={look} />
    </div>
  )
}

function PeriodPicker({ look, today }: { look: Look; today: Day }) {
  const t = useTranslations("overview.period")
  const current = presetOf(look, today)
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <nav aria-label={t("label")} className="flex overflow-hidden rounded-control border border-edge">
        {PRESETS.map((preset) => (
          <a
            key={preset}
            href={overviewHref({ area: look.area, ...presetPeriod(preset, today) })}
            aria-current={preset === current ? "true" : undefined}
            className={classes(
              "flex min-h-control items-center border-e border-edge px-3 last:border-e-0",
              preset === current ? "bg-accent text-accent-ink" : "bg-surface hover:bg-raised",
            )}
          >
            {t(preset)}
          </a>
        ))}
      </nav>
      <form method="get" action="/console/overview" className="flex flex-wrap items-end gap-2">
        <input type="hidden" name="area" value={look.area} />
        <label className="flex items-center gap-1.5">
          <span className="text-sm text-muted">{t("from")}</span>
          <input type="date" name="from" defaultValue={look.from} required className="control w-auto" />
        </label>
        <label className="flex items-center gap-1.5">
          <span className="text-sm text-muted">{t("to")}</span>
          <input type="date" name="to" defaultValue={look.to} required className="control w-auto" />
        </label>
        <Button type="submit">{t("apply")}</Button>
      </form>
    </div>
  )
}

function ScopeSwitcher({ shown, look }: { shown: Overview; look: Look }) {
  const t = useTranslations("overview.scope")
  const { sight, grain, units } = shown
  const below = grain === "STATION" ? [] : units.filter(({ own }) => !own)
  const above = [...sight.above].reverse()
  if (above.length === 0 && below.length === 0) return null
  return (
    <form method="get" action="/console/overview" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="from" value={look.from} />
      <input type="hidden" name="to" value={look.to} />
      <label className="flex items-center gap-1.5">
        <span className="text-sm text-muted">{t("label")}</span>
        <select name="area" key={sight.area} defaultValue={sight.area} className="control w-auto max-w-60">
          {above.map(({ code, name }) => (
            <option key={code} value={code}>
              {t("up", { area: name })}
            </option>
          ))}
          <option value={sight.area}>{t("whole", { area: sight.name })}</option>
          {below.length > 0 && (
            <optgroup label={t("choose")}>
              {below.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      <Button type="submit">{t("go")}</Button>
    </form>
  )
}
