/** Who comes to the stations, by a short word that the world's rotas use. Invented, at the places that keep their record. */
export const PROVIDERS = {
  barbers: {
    name: "天通苑理发志愿服务队",
    areaCode: "110114008",
    kinds: ["haircut"],
    weeklySessions: 12,
    note: "每次两名理发师，自带工具。",
  },
  clinic: {
    name: "天通苑北社区卫生服务中心",
    areaCode: "110114008",
    kinds: ["clinic"],
    weeklyHours: 20,
    note: "量血压、测血糖、颈肩推拿。",
  },
  lawyers: {
    name: "昌平区法律援助志愿团",
    areaCode: "110114008",
    kinds: ["legal-advice"],
    weeklyHours: 16,
    note: "劳动权益、交通事故、合同纠纷。",
  },
  safety: {
    name: "天通苑交通安全宣讲队",
    areaCode: "110114008",
    kinds: ["safety-education"],
    weeklySessions: 3,
  },
  repair: { name: "回龙观电动车检修站", areaCode: "110114011", kinds: ["bike-repair"] },
  training: {
    name: "昌平区新职业培训中心",
    areaCode: "110114011",
    kinds: ["skills-training", "study-support"],
  },
  counsel: { name: "回龙观心理服务站", areaCode: "110114011", kinds: ["counselling"] },
  clinicEast: { name: "八里庄社区卫生服务中心", areaCode: "110105015", kinds: ["clinic"] },
  lawyersEast: {
    name: "八里庄公共法律服务站",
    areaCode: "110105015",
    kinds: ["legal-advice"],
    weeklySessions: 8,
  },
  barbersEast: { name: "八里庄美发公益联盟", areaCode: "110105015", kinds: ["haircut"] },
  repairEast: { name: "望京电动车检修站", areaCode: "110105026", kinds: ["bike-repair"] },
  schoolEast: {
    name: "朝阳区职工学历提升课堂",
    areaCode: "110105026",
    kinds: ["skills-training", "study-support"],
  },
  clinicCentre: { name: "东花市社区卫生服务中心", areaCode: "110101013", kinds: ["clinic"] },
  lawyersCentre: { name: "东花市法律服务工作室", areaCode: "110101013", kinds: ["legal-advice"] },
  barbersCentre: { name: "东花市理发志愿服务队", areaCode: "110101013", kinds: ["haircut"] },
} satisfies Record<
  string,
  {
    name: string
    areaCode: string
    kinds: string[]
    note?: string
    weeklySessions?: number
    weeklyHours?: number
  }
>

export type ProviderKey = keyof typeof PROVIDERS

type Away = {
  provider: ProviderKey
  /** Weeks from this one, and the days of that week. */
  weeks: number
  weekdays: [from: number, to: number]
  reason: string
}

/** Who will not come, and why: one says so before anything is planned for the day, one when it is planned already. */
export const AWAY: Away[] = [
  { provider: "clinic", weeks: 2, weekdays: [3, 4], reason: "全员业务培训" },
  { provider: "repair", weeks: 1, weekdays: [4, 4], reason: "检修车年检" },
]
