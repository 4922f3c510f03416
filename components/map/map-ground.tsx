import type { LngLat } from "@/lib/plain/geometry"
import { roundLength, toPixels, type View } from "./projection"

export type Place = LngLat & { key: string; label: string; kind: "unit" | "station" }

type Props = { view: View; places: Place[]; chosen: LngLat | null }

/** The picture of a view: a grid to judge distances by, what is known nearby, and the chosen point. */
export function MapGround({ view, places, chosen }: Props) {
  const grid = roundLength(view.metersPerPixel, 140)
  const step = grid / view.metersPerPixel
  const lines = Array.from({ length: 15 }, (_, n) => (n - 7) * step)
  const at = (point: LngLat) => {
    const { x, y } = toPixels(view, point)
    return `translate(${x.toFixed(1)} ${y.toFixed(1)})`
  }
  return (
    <svg className="block size-full" aria-hidden="true" focusable="false">
      <svg x="50%" y="50%" overflow="visible" aria-hidden="true">
        <g stroke="var(--line)" strokeWidth="1">
          {lines.map((offset) => (
            <path key={offset} d={`M${offset} -600V600M-1200 ${offset}H1200`} />
          ))}
        </g>
        {places.map((place) => (
          <g key={place.key} transform={at(place)}>
            {place.kind === "station" ? (
              <circle r="4.5" fill="var(--surface)" stroke="var(--accent-edge)" strokeWidth="2" />
            ) : (
              <path d="M-4 0H4M0 -4V4" stroke="var(--muted)" strokeWidth="1.5" />
            )}
            <text
              x="8"
              y="4"
              fontSize="12"
              fill={place.kind === "station" ? "var(--ink)" : "var(--muted)"}
              stroke="var(--raised)"
              strokeWidth="3"
              paintOrder="stroke"
            >
              {place.label}
            </text>
          </g>
        ))}
        <path d="M-7 0H7M0 -7V7" stroke="var(--edge)" strokeWidth="1" />
        {chosen && (
          <path
            transform={at(chosen)}
            d="M0 0C-3 -7 -10 -12 -10 -19A10 10 0 0 1 10 -19C10 -12 3 -7 0 0Z"
            fill="var(--accent)"
            stroke="var(--surface)"
            strokeWidth="1.5"
          />
        )}
      </svg>
      <svg x="12" y="100%" overflow="visible" aria-hidden="true">
        <path d={`M0 -12v6h${step}v-6`} fill="none" stroke="var(--ink)" strokeWidth="1.5" />
        <text x="4" y="-12" fontSize="12" fill="var(--ink)">
          {grid >= 1000 ? `${grid / 1000} km` : `${grid} m`}
        </text>
      </svg>
    </svg>
  )
}
