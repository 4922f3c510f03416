import type { Weekday } from "@/lib/plain/clock"
import type { PointSystem } from "@/lib/plain/coordinates"
import type { TermRow } from "../terms/reads"
import { headingKey, type Meaning, meaningOf } from "./header"
import { readWeekdays } from "./read-weekdays"

/** What offices call the columns of a station ledger. The first name is the template's. */
export const STATION_NAMES = {
  name: [
    "驿站名称",
    "名称",
    "站点名称",
    "站名",
    "驿站",
    "阵地名称",
    "服务站名称",
    "服务站点",
    "站点",
    "name",
    "station",
  ],
  nameEn: ["英文名称", "英文名", "english name"],
  kind: ["驿站类型", "类型", "站点类型", "类别", "驿站类别", "阵地类型", "性质", "kind", "type"],
  street: ["街道", "所属街道", "街镇", "镇街", "街道(乡镇)", "乡镇街道", "所在街道", "属地"],
  community: ["社区", "所属社区", "社区(村)", "村居", "社区村", "所在社区", "村(社区)", "社区居委会"],
  areaCode: ["区划代码", "行政区划代码", "统计区划代码", "社区代码", "area code"],
  address: [
    "地址",
    "详细地址",
    "具体地址",
    "具体位置",
    "位置",
    "站点地址",
    "驿站地址",
    "所在地址",
    "address",
  ],
  lng: ["经度", "东经", "longitude", "lng"],
  lat: ["纬度", "北纬", "latitude", "lat"],
  point: ["坐标", "经纬度", "地理坐标", "位置坐标"],
  hostName: [
    "承办单位",
    "依托单位",
    "建设单位",
    "运营单位",
    "主办单位",
    "管理单位",
    "责任单位",
    "承办(依托)单位",
    "host",
  ],
  contactName: ["联系人", "联系人姓名", "负责人", "负责人姓名", "站长", "管理员", "姓名", "contact"],
  contactPhone: [
    "联系电话",
    "电话",
    "手机",
    "手机号",
    "手机号码",
    "联系方式",
    "联系人电话",
    "负责人电话",
    "phone",
  ],
  capacity: ["可容纳人数", "容纳人数", "座位数", "可休息人数", "接待人数", "容量", "capacity"],
  openDays: ["开放日", "开放星期", "服务日", "开放日期", "开放天数", "星期"],
  hours: ["开放时间", "服务时间", "营业时间", "开放时段", "开放服务时间", "时间", "opening hours", "hours"],
  facilities: [
    "服务设施",
    "设施",
    "配套设施",
    "设施设备",
    "功能设施",
    "服务功能",
    "功能",
    "配备设施",
    "facilities",
  ],
  accessNotes: ["到达提示", "备注", "说明", "交通", "入口", "notes"],
} as const satisfies Record<string, readonly string[]>

const names = meaningOf(STATION_NAMES)
const AROUND_DAYS = /开放时间|服务时间|营业时间|开放时段|时间/g

// "经度(高德)", "百度坐标", "坐标（GCJ-02）经度" where one heading stands over two; the words as `headingKey` leaves them.
const SYSTEMS: [RegExp, PointSystem][] = [
  [/高德|腾讯|火星|gcj0?2/, "GCJ02"],
  [/百度|bd0?9(?:ll)?/, "BD09"],
  [/wgs84|gps|天地图|cgcs2000|国家2000/, "WGS84"],
]
const COORDINATES: [RegExp, string][] = [
  [/(?:经度|东经|lng|longitude)$/, "lng"],
  [/(?:纬度|北纬|lat|latitude)$/, "lat"],
  [/(?:坐标|经纬度)$/, "point"],
]

function coordinate(heading: string): string | null {
  const system = SYSTEMS.find(([words]) => words.test(heading))
  if (!system) return null
  const bare = heading.replace(system[0], "").replace(/\([^)]*\)|地图|坐标系|\(|\)/g, "")
  const field = COORDINATES.find(([words]) => words.test(bare))?.[1]
  return field ? `${field} ${system[1]}` : null
}

/**
 * What a heading of a station ledger stands for: a field, the opening hours of some days ("周一至周五" below "开放时间"), or one facility
 * with a tick or a number in each row. A coordinate whose heading names a map carries the map's system behind its field.
 */
export function stationMeaning(facilities: TermRow[]): Meaning {
  const terms = new Map(
    facilities.flatMap(({ code, name, nameEn }) =>
      [name, nameEn].map((word) => [headingKey(word), `facility ${code}`] as const),
    ),
  )
  return (heading) => {
    const known = coordinate(heading) ?? names(heading) ?? terms.get(heading)
    if (known) return known
    const days = readWeekdays(heading.replace(AROUND_DAYS, "").replace(/[()]/g, ""))
    return days && heading.length <= 14 ? `hours ${days.join("")}` : null
  }
}

export function daysInField(field: string): Weekday[] | null {
  const [kind, days = ""] = field.split(" ")
  return kind === "hours" && days !== "" ? ([...days].map(Number) as Weekday[]) : null
}

export function facilityInField(field: string): string | null {
  const [kind, code] = field.split(" ")
  return kind === "facility" ? (code ?? null) : null
}

/** A ledger of stations names them, and says something about them. */
export const STATION_NEEDS = [
  ["name"],
  [
    "address",
    "hours",
    "facilities",
    "contactName",
    "contactPhone",
    "kind",
    "hostName",
    "community",
    "capacity",
  ],
] as const
