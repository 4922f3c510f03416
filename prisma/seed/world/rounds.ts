/** The clinic's van goes round the street: four stations in the week after next, planned in one go and not published yet. */
export const ROUND = {
  street: "110114008",
  kindCode: "clinic",
  provider: "clinic",
  stations: ["天通东苑楼宇驿站", "天通西苑小哥加油站", "天通中苑骑手食堂驿站", "天通苑北街道党群服务中心"],
  minutes: 90,
  earliest: "09:30",
  latest: "17:00",
  note: "义诊车停在驿站门口，请带身份证。",
} as const
