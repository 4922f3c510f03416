import { useTranslations } from "next-intl"
import { Section } from "@/components/ui/section"
import { DEFINITIONS } from "@/lib/domain/overview/definitions"

/** What each figure counts, in words. Printed with the page: figures travel without their makers. */
export function DefinitionsSection() {
  const t = useTranslations("overview.definitions")
  return (
    <Section id="definitions" title={t("title")} description={t("lead")}>
      <dl className="grid gap-x-8 gap-y-3 md:grid-cols-2 xl:grid-cols-3">
        {DEFINITIONS.map((name) => (
          <div key={name} data-print="whole">
            <dt className="font-medium">{t(`${name}.name`)}</dt>
            <dd className="text-sm text-muted">{t(`${name}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
