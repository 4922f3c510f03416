import QRCode from "qrcode"

/** Modules of white around the code: what a reader needs to find it (ISO/IEC 18004). */
const QUIET = 4

/**
 * A QR code as one SVG path, drawn on the server. Always black on white, in dark mode too: many readers can't take it the other way.
 * @param label what scanning it does, for screen readers
 */
export function QrCode({ text, label, className }: { text: string; label: string; className?: string }) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" })
  const side = modules.size + 2 * QUIET
  const dark = Array.from(modules.data, (bit, index) => ({
    bit,
    x: index % modules.size,
    y: Math.floor(index / modules.size),
  }))
  const path = dark
    .filter(({ bit }) => bit)
    .map(({ x, y }) => `M${x + QUIET} ${y + QUIET}h1v1h-1z`)
    .join("")
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
