import { meaningOf } from "./header"

/** What offices call the columns of a term's schedule. The first name is the template's. */
export const SCHEDULE_NAMES = {
  station: ["驿站", "驿站名称", "站点", "站点名称", "服务站点", "服务驿站", "站名", "station"],
  date: ["日期", "服务日期", "活动日期", "开展日期", "具体日期", "date"],
  weekdays: ["星期", "周几", "服务日", "每周", "频次", "服务频次", "周次", "weekday", "weekdays"],
  period: ["起止日期", "服务周期", "周期", "服务期间", "期限", "时间段", "period"],
  from: ["开始日期", "起始日期", "起始", "from"],
  to: ["结束日期", "截止日期", "终止日期", "截止", "until"],
  time: ["时间", "服务时间", "时段", "活动时间", "服务时段", "具体时间", "time"],
  starts: ["开始时间", "起始时间", "starts"],
  ends: ["结束时间", "截止时间", "终止时间", "ends"],
  kind: [
    "服务项目",
    "服务内容",
    "项目",
    "内容",
    "服务类型",
    "活动内容",
    "活动名称",
    "活动",
    "服务",
    "service",
  ],
  provider: [
    "服务提供方",
    "服务单位",
    "提供方",
    "承办单位",
    "服务机构",
    "服务团队",
    "服务方",
    "实施单位",
    "provider",
  ],
  place: ["地点", "场地", "服务地点", "活动地点", "房间", "place"],
  capacity: ["名额", "人数", "预计人数", "人数上限", "参加人数", "capacity"],
  note: ["备注", "说明", "注意事项", "note"],
} as const satisfies Record<string, readonly string[]>

export const scheduleMeaning = meaningOf(SCHEDULE_NAMES)

/** A schedule says what is held, on which days, and when. */
export const SCHEDULE_NEEDS = [["kind"], ["date", "weekdays", "time"], ["time", "starts"]] as const
