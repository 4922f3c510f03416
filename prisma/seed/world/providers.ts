/** Who comes to the stations, by a short word that the world's rotas use. Invented, at the places that keep their record. */
export const PROVIDERS = {
  barbers: { name: "天通苑理发志愿服务队", areaCode: "110114008", note: "每次两名理发师，自带工具。" },
  clinic: { name: "天通苑北社区卫生服务中心", areaCode: "110114008", note: "量血压、测血糖、颈肩推拿。" },
  lawyers: { name: "昌平区法律援助志愿团", areaCode: "110114008", note: "劳动权益、交通事故、合同纠纷。" },
  safety: { name: "天通苑交通安全宣讲队", areaCode: "110114008" },
  repair: { name: "回龙观电动车检修站", areaCode: "110114011" },
  training: { name: "昌平区新职业培训中心", areaCode: "110114011" },
  counsel: { name: "回龙观心理服务站", areaCode: "110114011" },
  clinicEast: { name: "八里庄社区卫生服务中心", areaCode: "110105015" },
  lawyersEast: { name: "八里庄公共法律服务站", areaCode: "110105015" },
  barbersEast: { name: "八里庄美发公益联盟", areaCode: "110105015" },
  repairEast: { name: "望京电动车检修站", areaCode: "110105026" },
  schoolEast: { name: "朝阳区职工学历提升课堂", areaCode: "110105026" },
  clinicCentre: { name: "东花市社区卫生服务中心", areaCode: "110101013" },
  lawyersCentre: { name: "东花市法律服务工作室", areaCode: "110101013" },
  barbersCentre: { name: "东花市理发志愿服务队", areaCode: "110101013" },
} satisfies Record<string, { name: string; areaCode: string; note?: string }>

export type ProviderKey = keyof typeof PROVIDERS
