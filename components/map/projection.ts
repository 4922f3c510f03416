import type { LngLat } from "@/lib/plain/geometry"

const metersPerDegree = 111_320

/** What a flat map of a city shows: its middle, and how many metres one pixel is. */
export type View = { centre: LngLat; metersPerPixel: number }

/** Pixels from the middle of the view, x to the east and y to the south. Equirectangular: true enough across a city. */
export function toPixels({ centre, metersPerPixel }: View, point: LngLat): { x: number; y: number } {
  const perDegree = metersPerDegree / metersPerPixel
  return {
    x: (point.lng - centre.lng) * Math.cos((centre.lat * Math.PI) / 180) * perDegree,
    y: (centre.lat - point.lat) * perDegree,
  }
}

/** The way back, to six decimals (a tenth of a metre). */
export function toPoint({ centre, metersPerPixel }: View, x: number, y: number): LngLat {
  const perDegree = metersPerDegree / metersPerPixel
  const round = (value: number) => Math.round(value * 1e6) / 1e6
  return {
    lng: round(centre.lng + x / (Math.cos((centre.lat * Math.PI) / 180) * perDegree)),
    lat: round(centre.lat - y / perDegree),
  }
}

/** A round length in metres that is about `pixels` long: for the scale bar. */
export function roundLength(metersPerPixel: number, pixels: number): number {
  const longest = metersPerPixel * pixels
  const power = 10 ** Math.floor(Math.log10(longest))
  return [5, 2, 1].map((step) => step * power).find((length) => length <= longest) ?? power
}
