import type { ImgHTMLAttributes } from "react"

type Props = { src: string; alt: string } & ImgHTMLAttributes<HTMLImageElement>

/** A photograph that is small already: ours are stored as small WebP, a phone's own is not loaded at all. The one place for it. */
export function Photo({ alt, ...rest }: Props) {
  // biome-ignore lint/performance/noImgElement: nothing is left to optimise, and the framework's own would need its script to load
  return <img alt={alt} loading="lazy" {...rest} />
}
