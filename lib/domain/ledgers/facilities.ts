import { type Cell, textOf } from "@/lib/plain/sheet"
import type { StationInput } from "../stations/schema"
import type { TermRow } from "../terms/reads"
import { nameKey } from "./plain-text"

export type FacilityInput = StationInput["facilities"][number]

/** What offices call the facilities that the dictionary starts with. */
const ALSO: Record<string, string[]> = {
  "hot-water": ["饮水机", "开水", "饮用水", "直饮水", "热水器", "茶水"],
  "phone-charging": ["充电", "充电宝", "手机充电站", "充电插座", "充电设备"],
  microwave: ["热饭", "加热餐食"],
  "bike-charging": ["充电柜", "电动车充电", "电动车充电桩", "充电桩"],
  "battery-swap": ["换电站", "换电"],
  toilet: ["厕所", "洗手间", "公厕"],
  canteen: ["食堂", "就餐", "用餐", "小哥食堂"],
  "rest-seats": ["座椅", "桌椅", "休息座位", "沙发", "休息区", "歇脚"],
  "first-aid": ["药箱", "急救箱", "急救包", "应急药箱", "应急药品", "医疗箱"],
  books: ["图书", "书报", "书籍", "书报架", "图书阅览"],
}

const NOT = /^(?:无|否|没有|不|x|×|✗|✘|0|\/|-|—|no|false|n)$/i
const YES = /^(?:有|是|✓|✔|√|☑|○|●|〇|1|yes|true|y|v)$/i
const COUNTED = /^(.*?)[(x×*]?(\d{1,4})(?:个|台|把|张|套|部|组|口|座|位|格|柜)?\)?$/

/** A facility's code by what an office calls it. */
export function facilityNames(terms: TermRow[]): Map<string, string> {
  const names = new Map<string, string>()
  for (const { code } of terms) for (const word of ALSO[code] ?? []) names.set(nameKey(word), code)
  for (const { code, name, nameEn } of terms)
    for (const word of [name, nameEn]) names.set(nameKey(word), code)
  return names
}

/** A list in one cell: "饮水机、微波炉2台，座椅（20把）". Words that no dictionary knows are handed back. */
export function readFacilities(
  cell: Cell | undefined,
  names: Map<string, string>,
): { found: { kindCode: string; slots: number | null }[]; unknown: string[] } {
  const found = new Map<string, number | null>()
  const unknown: string[] = []
  for (const piece of textOf(cell).split(/[、,，;；/\n]|\s{2,}|和|及/)) {
    const word = piece.trim().replace(/等$/, "")
    if (word === "" || NOT.test(word)) continue
    const counted = COUNTED.exec(word)
    const [code, slots] = names.has(nameKey(word))
      ? [names.get(nameKey(word)), null]
      : [names.get(nameKey(counted?.[1] ?? "")), Number(counted?.[2]) || null]
    if (code) found.set(code, slots)
    else unknown.push(word)
  }
  return { found: [...found].map(([kindCode, slots]) => ({ kindCode, slots })), unknown }
}

/** A cell below a facility's own heading: whether it is there, and how many. Null where it says neither. */
export function readTick(cell: Cell | undefined): { there: boolean; slots: number | null } | null {
  const text = textOf(cell)
  if (text === "" || cell === false || NOT.test(text)) return { there: false, slots: null }
  if (cell === true || YES.test(text)) return { there: true, slots: null }
  const counted = COUNTED.exec(text)
  return counted && counted[1]?.trim() === "" ? { there: true, slots: Number(counted[2]) } : null
}

/** A station's facilities after a ledger: what it names comes in and keeps what is known of it; what it says is not there goes. */
export function facilitiesAfter(
  before: FacilityInput[],
  said: { code: string; there: boolean; slots: number | null }[],
  whole: boolean,
): FacilityInput[] {
  const word = new Map(said.map((one) => [one.code, one]))
  const kept = before.filter(({ kindCode }) => word.get(kindCode)?.there ?? !whole)
  const known = new Set(before.map(({ kindCode }) => kindCode))
  return [
    ...kept.map((facility) => ({ ...facility, slots: word.get(facility.kindCode)?.slots ?? facility.slots })),
    ...said
      .filter(({ code, there }) => there && !known.has(code))
      .map(({ code, slots }) => ({ kindCode: code, slots, priceFen: null, note: null })),
  ]
}
