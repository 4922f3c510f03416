import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { circleCheckIcon } from "@/components/ui/icons"
import { Notice } from "@/components/ui/notice"
import { Section } from "@/components/ui/section"
import { TIMES_OF_DAY, timeOfDayAt } from "@/lib/domain/needs/rules"
import { termName } from "@/lib/domain/terms/rules"
import { minuteOf } from "@/lib/plain/clock"

type Props = {
  lang: string
  stationId: string
  kinds: { code: string; name: string; nameEn: string }[]
  now: Date
}

const chip =
  "flex min-h-12 cursor-pointer items-center justify-center rounded-control border-2 border-line px-1 has-checked:border-accent-edge has-checked:bg-accent-soft has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"

/** What a rider would like to have here: one tap, without account or script. The address points at what became of the last tap. */
export function NeedSection({ lang, stationId, kinds, now }: Props) {
  const t = useTranslations("needs")
  if (kinds.length === 0) return null
  return (
    <Section id="needs" title={t("rider.title")} description={t("rider.text")}>
      {(["tooMany", "failed"] as const).map((problem) => (
        <div
          key={problem}
          id={`need-${problem}`}
          tabIndex={-1}
          className="mb-3 hidden scroll-mt-4 target:block"
        >
          <Notice tone="bad">{t(`rider.${problem}`)}</Notice>
        </div>
      ))}
      <form method="post" action={`/stations/${stationId}/needs`}>
        <fieldset>
          <legend className="mb-1 text-sm text-muted">{t("rider.when")}</legend>
          <div className="grid grid-cols-4 gap-2">
            {TIMES_OF_DAY.map((time) => (
              <label key={time} className={chip}>
                <input
                  type="radio"
                  name="timeOfDay"
                  value={time}
                  defaultChecked={time === timeOfDayAt(minuteOf(now))}
                  className="sr-only"
                />
                {t(`times.${time}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <ul className="mt-3 grid grid-cols-2 gap-2 sm:grid-cols-3">
          {kinds.map((kind) => (
            <li key={kind.code} id={`need-${kind.code}`} tabIndex={-1} className="group scroll-mt-32">
              <button
                type="submit"
                name="kindCode"
                value={kind.code}
                className="flex min-h-14 w-full items-center justify-center gap-x-1.5 rounded-control border border-edge bg-surface px-2 py-1 font-medium hover:bg-raised group-target:border-good group-target:bg-good-soft"
              >
                <Icon path={circleCheckIcon} className="hidden text-good group-target:inline" />
                {termName(kind, lang)}
                <span className="hidden text-sm font-semibold text-good group-target:inline">
                  {t("rider.noted")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Section>
  )
}
