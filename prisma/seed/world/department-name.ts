import { levelOf } from "@/lib/plain/area-code"

/** How the party office of a place calls itself, by the level of its code and the ending of its name. */
export function departmentNameOf(code: string, name: string): string {
  switch (levelOf(code)) {
    case "CITY":
    case "DISTRICT":
      return `${name}委组织部`
    case "STREET":
      if (name.endsWith("街道")) return `${name}党工委`
      if (/[镇乡]$/.test(name)) return `${name}党委`
      return `${name}工委`
    case "COMMUNITY":
      return name.endsWith("大队") ? `${name}党总支` : `${name.replace("居民委员会", "社区")}党委`
  }
}
