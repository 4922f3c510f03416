import { getTranslations } from "next-intl/server"
import { Form } from "@/components/form/form"
import { SubmitButton } from "@/components/form/submit-button"
import { Photo } from "@/components/ui/photo"
import { Section } from "@/components/ui/section"
import type { StationRecord } from "@/lib/domain/stations/reads"
import { removePhotoAction } from "../actions"
import { PhotoForm } from "./photo-form"

/** Photos that riders see, and a place to add one. */
export async function PhotosSection({ station, mayEdit }: { station: StationRecord; mayEdit: boolean }) {
  const t = await getTranslations("stations")
  return (
    <Section id="photos" title={t("photos")} description={mayEdit ? t("photosText") : undefined}>
      {station.photos.length === 0 && <p className="text-muted">{t("noPhotos")}</p>}
      <ul className="flex flex-wrap gap-3">
        {station.photos.map((photo) => (
          <li key={photo.id} className="w-48">
            <a href={`/api/photos/${photo.id}/large`}>
              <Photo
                src={`/api/photos/${photo.id}/thumb`}
                alt={photo.caption ?? station.name}
                width={photo.width}
                height={photo.height}
                className="aspect-4/3 w-full rounded-card border border-line object-cover"
              />
            </a>
            <div className="mt-1 flex items-center justify-between gap-2 text-sm">
              <span className="min-w-0 truncate">{photo.caption}</span>
              {mayEdit && (
                <Form action={removePhotoAction} hidden={{ id: photo.id }}>
                  <SubmitButton variant="quiet" size="small">
                    {t("removePhoto")}
                  </SubmitButton>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ul>
      {mayEdit && <PhotoForm stationId={station.id} />}
    </Section>
  )
}
