import type { LngLat } from "@/lib/plain/geometry"

/** Opens the phone's map application at the station, or the map's page where there is none. It converts our WGS-84 to its own GCJ-02. */
export function mapAddress({ name, location }: { name: string; location: LngLat }): string {
  const query = new URLSearchParams({
    position: `${location.lng},${location.lat}`,
    name,
    src: "nuanyi",
    coordinate: "wgs84",
    callnative: "1",
  })
  return `https://uri.amap.com/marker?${query}`
}
