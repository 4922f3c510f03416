import type { RowPage } from "@/lib/domain/overview/rows"
import { wordIn } from "../words"
import type { Say } from "./columns"

/** By what a list is narrowed down, in words. */
export function filterWords({ sight, ask, kind, station }: RowPage, t: Say, lang: string): string[] {
  return [
    ask.own && t("units.own", { area: sight.name }),
    station,
    kind && wordIn(lang, kind),
    ask.state && t(`states.${ask.state}`),
    ask.outcome && t(`outcomes.${ask.outcome}`),
    ask.stands && t("outcomes.stands"),
    ask.occupation && t(`occupations.${ask.occupation}`),
  ].filter((word): word is string => !!word)
}
