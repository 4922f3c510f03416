"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react"
import type { LngLat } from "@/lib/plain/geometry"
import { Field } from "../form/field"
import { typedOr, useFormState } from "../form/form-context"
import { Button } from "../ui/button"
import { Icon } from "../ui/icon"
import { IconButton } from "../ui/icon-button"
import { locateIcon, mapPinIcon, zoomInIcon, zoomOutIcon } from "../ui/icons"
import { MapGround, type Place } from "./map-ground"
import { toPoint, type View } from "./projection"

type Props = { names: { lng: string; lat: string }; point?: LngLat; centre: LngLat; places: Place[] }

const zoomed = ({ centre, metersPerPixel }: View, factor: number): View => ({
  centre,
  metersPerPixel: Math.min(400, Math.max(0.5, metersPerPixel * factor)),
})

/**
 * A point on a map that needs no tiles: known places and a scale give the bearings. By pointer, by keyboard, by numbers, or by where
 * the device is. Sends the two fields in `names`, WGS-84 degrees.
 */
export function MapPicker({ names, point, centre, places }: Props) {
  const t = useTranslations("ui")
  const state = useFormState()
  const [lng, setLng] = useState(typedOr(state, names.lng, point?.lng))
  const [lat, setLat] = useState(typedOr(state, names.lat, point?.lat))
  const [view, setView] = useState<View>({ centre: point ?? centre, metersPerPixel: point ? 4 : 12 })
  const [notice, setNotice] = useState("")
  const box = useRef<HTMLDivElement>(null)
  const drag = useRef<{ x: number; y: number; view: View; moved: boolean } | null>(null)
  const chosen = lng !== "" && lat !== "" ? { lng: Number(lng), lat: Number(lat) } : null

  const choose = (next: LngLat) => {
    setLng(String(next.lng))
    setLat(String(next.lat))
    setNotice("")
  }
  const fromMiddle = (event: PointerEvent) => {
    const { left, top, width, height } = (box.current as HTMLElement).getBoundingClientRect()
    return { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 }
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    drag.current = { ...fromMiddle(event), view, moved: false }
  }
  const onPointerMove = (event: PointerEvent) => {
    const from = drag.current
    if (!from) return
    const { x, y } = fromMiddle(event)
    if (Math.hypot(x - from.x, y - from.y) > 4) from.moved = true
    if (from.moved) setView({ ...from.view, centre: toPoint(from.view, from.x - x, from.y - y) })
  }
  const onPointerUp = (event: PointerEvent) => {
    const from = drag.current
    drag.current = null
    if (!from || from.moved) return
    const { x, y } = fromMiddle(event)
    choose(toPoint(view, x, y))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [-40, 0],
      ArrowRight: [40, 0],
      ArrowUp: [0, -40],
      ArrowDown: [0, 40],
    }
    const step = steps[event.key]
    if (step) setView({ ...view, centre: toPoint(view, ...step) })
    else if (event.key === "Enter") choose(toPoint(view, 0, 0))
    else if (event.key === "+" || event.key === "=") setView(zoomed(view, 0.5))
    else if (event.key === "-") setView(zoomed(view, 2))
    else return
    event.preventDefault()
  }
  const locate = () => {
    setNotice(t("positionSearching"))
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const here = { lng: Number(coords.longitude.toFixed(6)), lat: Number(coords.latitude.toFixed(6)) }
        choose(here)
        setView({ centre: here, metersPerPixel: 4 })
      },
      () => setNotice(t("positionRefused")),
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  }

  return (
    <div className="space-y-2">
      <div className="relative overflow-hidden rounded-card border border-edge">
        <div
          ref={box}
          role="application"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys work while it has the focus
          tabIndex={0}
          aria-label={t("pickerHelp")}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onKeyDown={onKeyDown}
          className="h-72 cursor-crosshair touch-none bg-raised select-none"
        >
          <MapGround view={view} places={places} chosen={chosen} />
        </div>
        <div className="absolute end-2 top-2 flex flex-col gap-1">
          <IconButton
            label={t("zoomIn")}
            path={zoomInIcon}
            variant="secondary"
            onClick={() => setView(zoomed(view, 0.5))}
          />
          <IconButton
            label={t("zoomOut")}
            path={zoomOutIcon}
            variant="secondary"
            onClick={() => setView(zoomed(view, 2))}
          />
        </div>
      </div>
      <p className="flex items-start gap-1.5 text-sm text-muted" aria-live="polite">
        <Icon path={mapPinIcon} className="mt-0.5" />
        {notice || (chosen ? t("pointAt", { lng: chosen.lng, lat: chosen.lat }) : t("noPoint"))}
        {" · "}
        {t("pickerHelp")}
      </p>
      <div className="flex flex-wrap items-end gap-3">
        <Coordinate name={names.lng} label={t("longitude")} value={lng} onChange={setLng} />
        <Coordinate name={names.lat} label={t("latitude")} value={lat} onChange={setLat} />
        <Button icon={<Icon path={locateIcon} />} onClick={locate}>
          {t("useMyPosition")}
        </Button>
      </div>
    </div>
  )
}

function Coordinate(props: { name: string; label: string; value: string; onChange: (text: string) => void }) {
  return (
    <Field name={props.name} label={props.label} required>
      {(wires) => (
        <input
          inputMode="decimal"
          className="control"
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          {...wires}
        />
      )}
    </Field>
  )
}
