import { useTranslations } from "next-intl"
import { Photo } from "@/components/ui/photo"
import type { PublicStationRecord } from "@/lib/domain/stations/public-station"

/** What the door and the room look like; small pictures that lead to the large ones. */
export function PhotosStrip({ station }: { station: PublicStationRecord }) {
  const t = useTranslations("riders.station")
  if (station.photos.length === 0) return null
  return (
    <section aria-label={t("photos")} className="min-w-0">
      <ul className="flex snap-x gap-3 overflow-x-auto pb-1">
        {station.photos.map(({ id, caption, width, height }) => (
          <li key={id} className="w-4/5 max-w-80 shrink-0 snap-start">
            <a href={`/api/photos/${id}/large`} className="block">
              <Photo
                src={`/api/photos/${id}/thumb`}
                alt={caption ?? t("photoOf", { station: station.name })}
                width={width}
                height={height}
                className="aspect-4/3 w-full rounded-card border border-line bg-raised object-cover"
              />
              {caption && <span className="mt-1 block text-sm text-muted">{caption}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
