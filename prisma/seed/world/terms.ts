import type { TermList } from "@/lib/server/generated/enums"

type TermRow = { code: string; list: TermList; name: string; nameEn: string; position: number }

function list(name: TermList, rows: [code: string, name: string, nameEn: string][]): TermRow[] {
  return rows.map(([code, zh, nameEn], index) => ({
    code,
    list: name,
    name: zh,
    nameEn,
    position: (index + 1) * 10,
  }))
}

/** The dictionaries a new installation starts with; an administrator changes them from there. */
export const TERMS: TermRow[] = [
  ...list("STATION_KIND", [
    ["party-service-centre", "党群服务中心", "Party and community service centre"],
    ["rider-refuel", "小哥加油站", "Rider pit stop"],
    ["building-station", "楼宇驿站", "Office-building station"],
    ["warm-station", "暖心驿站", "Warm-heart station"],
    ["drivers-home", "司机之家", "Drivers' home"],
    ["red-station", "红色驿站", "Red station"],
  ]),
  ...list("SERVICE_KIND", [
    ["haircut", "义务理发", "Free haircut"],
    ["clinic", "义诊", "Free clinic"],
    ["legal-advice", "法律咨询", "Legal advice"],
    ["safety-education", "安全教育", "Safety education"],
    ["skills-training", "技能培训", "Skills training"],
    ["counselling", "心理疏导", "Counselling"],
    ["study-support", "学历提升辅导", "Study for a certificate"],
    ["bike-repair", "电动车检修", "E-bike check and repair"],
    ["party-activity", "党组织活动", "Party branch activity"],
    ["festival", "节日慰问", "Festival get-together"],
  ]),
  ...list("FACILITY_KIND", [
    ["hot-water", "热水", "Hot water"],
    ["phone-charging", "手机充电", "Phone charging"],
    ["microwave", "微波炉", "Microwave"],
    ["bike-charging", "电动车充电柜", "E-bike charging cabinet"],
    ["battery-swap", "换电柜", "Battery swap"],
    ["toilet", "卫生间", "Toilet"],
    ["canteen", "平价餐", "Low-price meal"],
    ["air-conditioning", "空调", "Air conditioning"],
    ["rest-seats", "休息座椅", "Seats to rest"],
    ["first-aid", "医药箱", "First-aid box"],
    ["parking-sorting", "停车分拣区", "Parking and sorting zone"],
    ["books", "图书角", "Book corner"],
    ["gym", "健身角", "Gym corner"],
    ["wish-wall", "微心愿墙", "Wish wall"],
    ["plants", "绿植", "Plants"],
  ]),
  ...list("PLATFORM", [
    ["meituan", "美团", "Meituan"],
    ["eleme", "饿了么", "Ele.me"],
    ["jd", "京东", "JD"],
    ["sf", "顺丰", "SF Express"],
    ["zto", "中通", "ZTO"],
    ["didi", "滴滴", "DiDi"],
    ["huolala", "货拉拉", "Huolala"],
    ["other-platform", "其他平台", "Another platform"],
  ]),
]
