/** What a drawn station looks like: no photograph, so that nobody and nothing real is in it. */
export type Picture = {
  sky: [top: string, bottom: string]
  wall: string
  awning: [string, string]
  /** Lit windows. */
  night?: boolean
  /** What stands in front of it. */
  beside: "bikes" | "cabinet" | "tables" | "van"
}

export const WIDTH = 1200
export const HEIGHT = 800
const GROUND = 640

/** A shop front with an awning, as an SVG of 1200 × 800. */
export function draw({ sky, wall, awning, night = false, beside }: Picture): string {
  const glass = night ? "#ffd98a" : "#cfe6ee"
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="${sky[0]}"/><stop offset="1" stop-color="${sky[1]}"/></linearGradient></defs>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#sky)"/>
    ${skyline(night)}
    <rect y="${GROUND}" width="${WIDTH}" height="${HEIGHT - GROUND}" fill="${night ? "#4a4038" : "#d9cbb8"}"/>
    <rect x="230" y="210" width="740" height="430" fill="${wall}"/>
    <rect x="210" y="190" width="780" height="34" rx="6" fill="#5b3a1a"/>
    <rect x="290" y="240" width="620" height="56" rx="10" fill="#ffb02e"/>
    ${house()}
    ${stripes(awning)}
    <rect x="290" y="410" width="250" height="170" rx="8" fill="${glass}" stroke="#5b3a1a" stroke-width="10"/>
    <path d="M415 410v170M290 495h250" stroke="#5b3a1a" stroke-width="8"/>
    <rect x="600" y="400" width="130" height="240" rx="8" fill="#8a5a2b"/>
    <rect x="618" y="420" width="94" height="120" rx="6" fill="${glass}"/>
    <circle cx="712" cy="572" r="8" fill="#ffd98a"/>
    <rect x="780" y="410" width="140" height="170" rx="8" fill="${glass}" stroke="#5b3a1a" stroke-width="10"/>
    ${THINGS[beside]}
  </svg>`
}

// A cup with steam: water, warmth.
function house(): string {
  return `<g fill="none" stroke="#2e1a00" stroke-width="7" stroke-linecap="round">
    <path d="M575 262h46v16a18 18 0 0 1-18 16h-10a18 18 0 0 1-18-16z" fill="#fff7ea"/>
    <path d="M621 266h10a9 9 0 0 1 0 18h-10"/></g>`
}

function stripes([light, dark]: [string, string]): string {
  const width = 62
  return Array.from({ length: 10 }, (_, n) => {
    const x = 290 + n * width
    const colour = n % 2 === 0 ? dark : light
    return `<path d="M${x} 310h${width}v52a${width / 2} ${width / 2} 0 0 1-${width} 0z" fill="${colour}"/>`
  }).join("")
}

function skyline(night: boolean): string {
  const colour = night ? "#3b3a52" : "#ffffff"
  const towers = [
    [30, 300, 120],
    [140, 380, 80],
    [985, 260, 110],
    [1085, 350, 95],
  ]
  return towers
    .map(
      ([x = 0, y = 0, w = 0]) =>
        `<rect x="${x}" y="${y}" width="${w}" height="${GROUND - y}" fill="${colour}" opacity="0.45"/>`,
    )
    .join("")
}

function bike(x: number, colour: string): string {
  return `<g transform="translate(${x} 590)" fill="none" stroke="#2b2b2b" stroke-width="8" stroke-linecap="round">
    <circle cx="30" cy="90" r="28"/><circle cx="150" cy="90" r="28"/>
    <path d="M30 90L70 50h50l30 40M70 50l-14-30H40M120 50l14-44h22"/>
    <rect x="38" y="-14" width="64" height="50" rx="8" fill="${colour}" stroke="none"/></g>`
}

const THINGS: Record<Picture["beside"], string> = {
  bikes: bike(60, "#f2a516") + bike(950, "#2f7dc0"),
  cabinet: `<g><rect x="1000" y="470" width="150" height="190" rx="10" fill="#2f6b4f"/>${[0, 1, 2]
    .flatMap((row) =>
      [0, 1].map(
        (column) =>
          `<rect x="${1014 + column * 64}" y="${486 + row * 56}" width="56" height="46" rx="6" fill="#e4f3ea"/>
           <circle cx="${1060 + column * 64}" cy="${498 + row * 56}" r="5" fill="#3fae6a"/>`,
      ),
    )
    .join("")}</g>${bike(60, "#f2a516")}`,
  tables: `<g fill="#b0763c"><rect x="60" y="600" width="150" height="14" rx="6"/><rect x="126" y="614" width="18" height="70"/>
    <rect x="1000" y="600" width="150" height="14" rx="6"/><rect x="1066" y="614" width="18" height="70"/></g>
    <g fill="#fff7ea" stroke="#b0763c" stroke-width="5"><ellipse cx="110" cy="594" rx="30" ry="10"/><ellipse cx="1090" cy="594" rx="30" ry="10"/></g>`,
  van: `<g><path d="M960 520h130l60 60v80H960z" fill="#f4f0e8"/><rect x="1085" y="540" width="44" height="40" fill="#cfe6ee"/>
    <circle cx="1000" cy="664" r="28" fill="#2b2b2b"/><circle cx="1110" cy="664" r="28" fill="#2b2b2b"/></g>`,
}
