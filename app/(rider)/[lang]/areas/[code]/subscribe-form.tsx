import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Icon } from "@/components/ui/icon"
import { calendarDaysIcon } from "@/components/ui/icons"
import { Section } from "@/components/ui/section"
import { termName } from "@/lib/domain/terms/rules"

type Props = { lang: string; code: string; kinds: { code: string; name: string; nameEn: string }[] }

/** What the area's stations offer, in the calendar of one's phone: all of it, or one service. */
export function SubscribeForm({ lang, code, kinds }: Props) {
  const t = useTranslations("riders.area")
  return (
    <Section id="subscribe" title={t("subscribe")} description={t("subscribeText")} className="mt-6">
      <form
        action={`/areas/${code}/schedule.ics`}
        className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end"
      >
        <input type="hidden" name="lang" value={lang} />
        <label className="block">
          <span className="mb-1 block font-semibold">{t("service")}</span>
          <select name="kind" className="control" defaultValue="">
            <option value="">{t("anyService")}</option>
            {kinds.map((kind) => (
              <option key={kind.code} value={kind.code}>
                {termName(kind, lang)}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" size="large" icon={<Icon path={calendarDaysIcon} />}>
          {t("subscribeNow")}
        </Button>
      </form>
    </Section>
  )
}
