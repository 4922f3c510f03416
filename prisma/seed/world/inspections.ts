type Wanting = {
  code: string
  verdict: "PARTLY" | "UNMET"
  note: string
  facility?: string
  /** From the demo's today; negative: it is overdue. */
  mendInDays: number
}
export type LookSeed = {
  station: string
  kind: "SELF" | "VISIT"
  daysAgo: number
  time: string
  wanting: Wanting[]
}

/** Looks at stations by the standard's first version (checklist.ts). */
export const LOOKS: LookSeed[] = [
  { station: "华联家园驿站", kind: "SELF", daysAgo: 30, time: "10:20", wanting: [] },
  {
    station: "华联家园驿站",
    kind: "VISIT",
    daysAgo: 12,
    time: "15:05",
    wanting: [
      {
        code: "item-5",
        verdict: "PARTLY",
        note: "充电柜 3 号、7 号仓不通电",
        facility: "bike-charging",
        mendInDays: -2,
      },
      { code: "item-10", verdict: "PARTLY", note: "制度牌还是去年的，管理员电话没更新", mendInDays: 3 },
    ],
  },
  { station: "天通苑北街道党群服务中心", kind: "VISIT", daysAgo: 9, time: "10:30", wanting: [] },
  {
    station: "天通北苑夜间驿站",
    kind: "VISIT",
    daysAgo: 6,
    time: "20:15",
    wanting: [
      { code: "item-1", verdict: "UNMET", note: "灯箱不亮，夜里看不见", mendInDays: 1 },
      { code: "item-4", verdict: "UNMET", note: "侧门前停满共享单车，进不去", mendInDays: 4 },
      { code: "item-9", verdict: "UNMET", note: "公示 22 点关门，21 点半已锁门", mendInDays: 4 },
    ],
  },
]

type SentSeed = {
  station: string
  daysAgo: number
  time: string
  cause: "ROUTINE" | "COMPLAINT"
  note: string
}

/** Where the street has sent somebody who has not been there yet. */
export const SENT: SentSeed[] = [
  {
    station: "天通西苑小哥加油站",
    daysAgo: 1,
    time: "16:40",
    cause: "COMPLAINT",
    note: "12345 转来：骑手反映中午不让进屋休息",
  },
  { station: "天通东苑楼宇驿站", daysAgo: 4, time: "09:30", cause: "ROUTINE", note: "季度巡查" },
]
