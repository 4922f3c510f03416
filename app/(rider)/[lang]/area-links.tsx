import { useTranslations } from "next-intl"
import type { AreaWithStations } from "@/lib/domain/stations/public-areas"

/** Units to go into, each with how many stations are open to riders there. */
export function AreaLinks({ areas }: { areas: AreaWithStations[] }) {
  const t = useTranslations("riders.area")
  return (
    <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
      {areas.map(({ code, name, stations }) => (
        <li key={code}>
          <a
            href={`/areas/${code}`}
            className="flex min-h-14 flex-col justify-center rounded-card border border-line bg-surface px-4 py-2 shadow-card hover:border-accent-edge"
          >
            <span className="font-semibold">{name}</span>
            <span className="text-sm text-muted">{t("count", { count: stations })}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
