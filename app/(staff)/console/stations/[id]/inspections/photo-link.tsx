import { Photo } from "@/components/ui/photo"

type Props = { photo: { id: string; width: number; height: number }; alt: string }

/** A photo of an inspection, small, leading to the large one. */
export function PhotoLink({ photo: { id, width, height }, alt }: Props) {
  return (
    <a href={`/api/photos/${id}/large`} className="block w-fit">
      <Photo
        src={`/api/photos/${id}/thumb`}
        alt={alt}
        width={width}
        height={height}
        className="h-20 w-auto rounded-card border border-line"
      />
    </a>
  )
}
