import { useLocale, useTranslations } from "next-intl"
import { showInstant } from "@/components/ui/dates"
import { Section } from "@/components/ui/section"
import type { PastPublication } from "@/lib/domain/schedules/publications"

type Props = {
  publications: PastPublication[]
  /** The number of the one that is shown. */
  chosen?: number
  hrefOf: (number: number) => string
}

/** Who published when, and how much of it was new to riders. */
export function PublicationList({ publications, chosen, hrefOf }: Props) {
  const t = useTranslations("schedules.history")
  const lang = useLocale()
  return (
    <Section title={t("listTitle")} flush>
      <ol reversed className="divide-y divide-line border-t border-line">
        {publications.map(({ number, at, by, news }) => (
          <li key={number}>
            <a
              href={hrefOf(number)}
              aria-current={number === chosen ? "true" : undefined}
              className="block px-4 py-2.5 hover:bg-raised aria-[current=true]:bg-accent-soft"
            >
              <span className="font-medium">{t("number", { number })}</span>{" "}
              <span className="text-muted">
                {showInstant(lang, at)} · {by}
              </span>
              <span className="block text-sm text-muted">
                {t("counts", {
                  added: news.added.length,
                  changed: news.changed.length,
                  cancelled: news.cancelled.length,
                })}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </Section>
  )
}
