import type { Wish } from "./rotas"

/** Published nothing this week. */
export const FORGETFUL = ["前门草厂驿站", "领秀慧谷楼宇驿站"]

/** Have not published next week, also when the week is nearly over. */
export const LATE = [
  ...FORGETFUL,
  "华联家园驿站",
  "天通北苑夜间驿站",
  "太平家园小哥加油站",
  "龙博苑小哥加油站",
  "北七家司机驿站",
  "小汤山市场街驿站",
  "甘露园小哥加油站",
  "酒仙桥红色驿站",
  "建国门楼宇驿站",
  "八里庄街道小哥加油站",
]

/** Next week as far as it is planned: one ready to be published, one with a session outside the opening hours. */
export const DRAFTS: { station: string; also: Wish[] }[] = [
  {
    station: "华联家园驿站",
    also: [
      {
        kindCode: "festival",
        weekday: 6,
        from: "15:00",
        minutes: 90,
        place: "活动区",
        capacity: 30,
        note: "冬季关爱，送手套和暖宝宝。",
      },
    ],
  },
  {
    station: "天通北苑夜间驿站",
    also: [{ kindCode: "counselling", weekday: 4, from: "07:00", minutes: 60, capacity: 5 }],
  },
]

type Change = { station: string; kindCode: string /** When it was decided. */; weekday: number; time: string }

export const CALLED_OFF: (Change & { offset: number; reason: string })[] = [
  {
    station: "华贸商圈小哥加油站",
    offset: -2,
    kindCode: "haircut",
    weekday: 1,
    time: "08:20",
    reason: "周边道路管制，理发师无法到达。",
  },
  {
    station: "三里屯骑手驿站",
    offset: -4,
    kindCode: "bike-repair",
    weekday: 4,
    time: "09:00",
    reason: "检修师傅外出支援。",
  },
  {
    station: "天通西苑小哥加油站",
    offset: 0,
    kindCode: "bike-repair",
    weekday: 2,
    time: "08:40",
    reason: "检修师傅外出支援，改到下周同一时间。",
  },
]

/** Moved after riders had read of it. */
export const AMENDED: (Change & { later: number; reason: string })[] = [
  {
    station: "天通苑北街道党群服务中心",
    kindCode: "counselling",
    weekday: 1,
    time: "09:10",
    later: 60,
    reason: "老师上午另有会议",
  },
]
