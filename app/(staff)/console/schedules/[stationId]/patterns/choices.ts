import { getLocale } from "next-intl/server"
import { placesOf, providersFor } from "@/lib/domain/schedules/reads"
import { termNames, termsOf } from "@/lib/domain/terms/reads"
import { termName } from "@/lib/domain/terms/rules"
import type { WhatChoices, WhatNames } from "../../what-fields"

/** What a station's planner may choose from, and what everything is called. */
export async function choicesFor(station: {
  id: string
  areaCode: string
}): Promise<{ choices: WhatChoices; names: WhatNames }> {
  const [lang, kinds, everyKind, providers, places] = await Promise.all([
    getLocale(),
    termsOf("SERVICE_KIND"),
    termNames(),
    providersFor(station.areaCode),
    placesOf(station.id),
  ])
  return {
    choices: {
      kinds: kinds.map((term) => ({ value: term.code, label: termName(term, lang) })),
      providers: providers.map(({ id, name }) => ({ value: id, label: name })),
      places,
    },
    names: {
      kinds: Object.fromEntries([...everyKind].map(([code, term]) => [code, termName(term, lang)])),
      providers: Object.fromEntries(providers.map(({ id, name }) => [id, name])),
    },
  }
}
