type FacilitySeed = { kindCode: string; slots?: number; priceFen?: number; note?: string }
export type StationSeed = {
  name: string
  nameEn?: string
  kindCode: string
  areaCode: string
  address: string
  lng: number
  lat: number
  hostName: string
  capacity: number
  accessNotes?: string
  facilities: FacilitySeed[]
  /** "24h", or spans by weekday set; several spans a day are possible. */
  hours: "24h" | { days: number[]; spans: [from: string, to: string][] }[]
  effects?: { what: string; before: string; after: string; measuredOn: string; note?: string }[]
  /** How far it has come; "open" unless told. */
  state?: "draft" | "submitted" | "returned" | "suspended" | "closed"
  /** How busy, 1 being an ordinary station; 0 counts nobody. */
  pull?: number
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const WORKDAYS = [1, 2, 3, 4, 5]
const office: StationSeed["hours"] = [{ days: WORKDAYS, spans: [["08:30", "12:00"], ["13:30", "18:00"]] }]
const longDay: StationSeed["hours"] = [{ days: EVERY_DAY, spans: [["09:00", "21:00"]] }]
const mealTimes: StationSeed["hours"] = [{ days: EVERY_DAY, spans: [["07:00", "09:00"], ["11:00", "14:00"], ["17:00", "19:30"]] }]
const nightToo: StationSeed["hours"] = [{ days: EVERY_DAY, spans: [["08:00", "26:00"]] }]

const basics: FacilitySeed[] = [{ kindCode: "hot-water" }, { kindCode: "phone-charging", slots: 12 }, { kindCode: "rest-seats", slots: 10 }]
const full: FacilitySeed[] = [
  ...basics,
  { kindCode: "microwave" },
  { kindCode: "first-aid" },
  { kindCode: "toilet" },
  { kindCode: "air-conditioning" },
]

/** The demo's stations. Names and facts of four of them follow a newspaper's reports of 2023; the others are invented at real places. */
export const STATIONS: StationSeed[] = [
  {
    name: "华联家园驿站",
    nameEn: "Hualian Homeland Station",
    kindCode: "rider-refuel",
    areaCode: "110114008012",
    address: "昌平区天通苑北街道华联商厦东侧库房",
    lng: 116.4128,
    lat: 40.0741,
    hostName: "华联商厦物业",
    capacity: 20,
    accessNotes: "从商厦东侧库房门进，直通地下一层美食城取餐。电动车停在门口棚子旁的白线内。",
    facilities: [
      ...full,
      { kindCode: "bike-charging", slots: 24, note: "随到随充，也可换电" },
      { kindCode: "battery-swap", slots: 12 },
      { kindCode: "books" },
      { kindCode: "plants" },
      { kindCode: "wish-wall" },
    ],
    hours: [{ days: EVERY_DAY, spans: [["08:30", "21:30"]] }],
    effects: [
      { what: "商场取餐平均耗时", before: "7–8 分钟", after: "1 分多钟", measuredOn: "2023-01-10", note: "开通库房到美食城的直通过道前后" },
    ],
    pull: 3,
  },
  {
    name: "天通苑北街道党群服务中心",
    nameEn: "Tiantongyuan North Service Centre",
    kindCode: "party-service-centre",
    areaCode: "110114008",
    address: "昌平区天通苑北街道太平庄中街 1 号",
    lng: 116.4067,
    lat: 40.0789,
    hostName: "天通苑北街道党工委",
    capacity: 40,
    facilities: [...full, { kindCode: "books" }, { kindCode: "canteen", priceFen: 1200, note: "盖饭 12 元起，午餐供应" }],
    hours: office,
    pull: 1.4,
  },
  { name: "天通东苑楼宇驿站", kindCode: "building-station", areaCode: "110114008001", address: "昌平区天通东苑三区底商", lng: 116.4171, lat: 40.0792, hostName: "天通东苑物业", capacity: 8, facilities: basics, hours: longDay },
  { name: "天通西苑小哥加油站", kindCode: "rider-refuel", areaCode: "110114008002", address: "昌平区天通西苑二区南门", lng: 116.4041, lat: 40.0752, hostName: "天通西苑第二社区党委", capacity: 12, facilities: [...basics, { kindCode: "microwave" }], hours: longDay, pull: 1.2 },
  { name: "天通西苑三区暖心驿站", kindCode: "warm-station", areaCode: "110114008003", address: "昌平区天通西苑三区活动室", lng: 116.4022, lat: 40.0771, hostName: "天通西苑第三社区党委", capacity: 10, facilities: basics, hours: office, state: "submitted" },
  { name: "天通北苑夜间驿站", kindCode: "rider-refuel", areaCode: "110114008012", address: "昌平区天通北苑一区便利店内", lng: 116.4152, lat: 40.0823, hostName: "社区便利店", capacity: 6, accessNotes: "店员在时请按门铃，22 点后走侧门。", facilities: [...basics, { kindCode: "toilet" }], hours: nightToo, pull: 0.8 },
  { name: "天通北苑充电驿站", kindCode: "rider-refuel", areaCode: "110114008012", address: "昌平区天通北苑二区西门", lng: 116.4119, lat: 40.0842, hostName: "天通北苑物业", capacity: 6, facilities: [{ kindCode: "bike-charging", slots: 16 }, { kindCode: "hot-water" }], hours: "24h", state: "draft" },
  { name: "佳运园小哥加油站", kindCode: "rider-refuel", areaCode: "110114009002", address: "昌平区天通苑南街道佳运园底商", lng: 116.4153, lat: 40.0643, hostName: "佳运园社区党委", capacity: 10, facilities: [...basics, { kindCode: "microwave" }], hours: longDay },
  { name: "东辰楼宇驿站", kindCode: "building-station", areaCode: "110114009001", address: "昌平区天通苑南街道东辰小区 3 号楼", lng: 116.4189, lat: 40.0601, hostName: "东辰社区党委", capacity: 8, facilities: basics, hours: office, state: "returned" },
  { name: "霍营地铁口暖心驿站", kindCode: "warm-station", areaCode: "110114010001", address: "昌平区霍营地铁站 G 口", lng: 116.3602, lat: 40.0712, hostName: "霍营街道党工委", capacity: 16, facilities: [...full, { kindCode: "bike-charging", slots: 12 }], hours: nightToo, pull: 1.6 },
  { name: "回龙观司机之家", kindCode: "drivers-home", areaCode: "110114011003", address: "昌平区回龙观西大街充电站内", lng: 116.3271, lat: 40.0762, hostName: "充电站运营公司", capacity: 30, accessNotes: "凭充电订单免费停车 2 小时。", facilities: [...full, { kindCode: "gym" }, { kindCode: "books" }, { kindCode: "canteen", priceFen: 1500 }], hours: "24h", pull: 2 },
  { name: "龙博苑小哥加油站", kindCode: "rider-refuel", areaCode: "110114011001", address: "昌平区龙博苑一区北门", lng: 116.3341, lat: 40.0811, hostName: "龙博苑社区党委", capacity: 10, facilities: basics, hours: longDay },
  { name: "万润家园暖心驿站", kindCode: "warm-station", areaCode: "110114011002", address: "昌平区万润家园会所一层", lng: 116.3251, lat: 40.0821, hostName: "万润家园物业", capacity: 8, facilities: basics, hours: office, state: "suspended" },
  { name: "龙泽园党群服务中心", kindCode: "party-service-centre", areaCode: "110114012", address: "昌平区龙泽园街道龙华园", lng: 116.3089, lat: 40.0722, hostName: "龙泽园街道党工委", capacity: 30, facilities: [...full, { kindCode: "canteen", priceFen: 1300 }], hours: office },
  { name: "领秀慧谷楼宇驿站", kindCode: "building-station", areaCode: "110114013003", address: "昌平区史各庄街道领秀慧谷 B 区", lng: 116.2941, lat: 40.1012, hostName: "领秀慧谷社区党委", capacity: 8, facilities: basics, hours: longDay },
  { name: "城北街道小哥加油站", kindCode: "rider-refuel", areaCode: "110114001001", address: "昌平区城北街道一街社区服务站", lng: 116.2297, lat: 40.2222, hostName: "城北街道党工委", capacity: 12, facilities: full, hours: longDay },
  { name: "北七家司机驿站", kindCode: "drivers-home", areaCode: "110114115003", address: "昌平区北七家镇望都家园北侧停车场", lng: 116.4142, lat: 40.1101, hostName: "停车场管理公司", capacity: 14, facilities: [...basics, { kindCode: "toilet" }, { kindCode: "bike-charging", slots: 8 }], hours: "24h" },
  { name: "小汤山市场街驿站", kindCode: "warm-station", areaCode: "110114110001", address: "昌平区小汤山镇市场街 12 号", lng: 116.3884, lat: 40.1789, hostName: "小汤山镇党委", capacity: 10, facilities: basics, hours: office, pull: 0.5 },

  {
    name: "华贸商圈小哥加油站",
    nameEn: "Huamao Business Area Pit Stop",
    kindCode: "rider-refuel",
    areaCode: "110105015",
    address: "朝阳区八里庄街道华贸商圈西侧",
    lng: 116.4801,
    lat: 39.9112,
    hostName: "华贸商圈楼宇物业",
    capacity: 18,
    accessNotes: "零散快件在西侧专区停车分拣；批量快件走地下卸货区，由楼宇人员二次配送。",
    facilities: [...full, { kindCode: "parking-sorting", slots: 40 }],
    hours: longDay,
    effects: [{ what: "快件停放与分拣", before: "街面散放", after: "专区停车分拣", measuredOn: "2022-11-01" }],
    pull: 2.4,
  },
  { name: "十里堡暖心驿站", kindCode: "warm-station", areaCode: "110105015033", address: "朝阳区十里堡社区服务站", lng: 116.4921, lat: 39.9201, hostName: "十里堡社区党委", capacity: 10, facilities: basics, hours: office },
  { name: "甘露园小哥加油站", kindCode: "rider-refuel", areaCode: "110105015034", address: "朝阳区甘露园南里底商", lng: 116.5061, lat: 39.9162, hostName: "甘露园社区党委", capacity: 10, facilities: [...basics, { kindCode: "microwave" }], hours: longDay },
  { name: "望京楼宇驿站", kindCode: "building-station", areaCode: "110105026035", address: "朝阳区望京方舟苑写字楼大堂", lng: 116.4702, lat: 39.9931, hostName: "望京楼宇物业", capacity: 16, facilities: [...full, { kindCode: "bike-charging", slots: 20 }], hours: longDay, pull: 1.8 },
  { name: "三里屯骑手驿站", kindCode: "rider-refuel", areaCode: "110105004034", address: "朝阳区三里屯北三里社区", lng: 116.4531, lat: 39.9372, hostName: "三里屯街道党工委", capacity: 14, facilities: full, hours: nightToo, pull: 1.5 },
  { name: "双井社区食堂驿站", kindCode: "warm-station", areaCode: "110105016059", address: "朝阳区双井垂杨柳东里社区食堂", lng: 116.4582, lat: 39.8912, hostName: "垂杨柳东里社区党委", capacity: 24, facilities: [...basics, { kindCode: "canteen", priceFen: 1200, note: "盖饭 12 元" }, { kindCode: "toilet" }], hours: mealTimes, pull: 1.3 },
  { name: "大屯党群服务中心", kindCode: "party-service-centre", areaCode: "110105025", address: "朝阳区大屯街道慧忠里", lng: 116.4081, lat: 40.0001, hostName: "大屯街道党工委", capacity: 30, facilities: full, hours: office },
  { name: "酒仙桥红色驿站", kindCode: "red-station", areaCode: "110105011042", address: "朝阳区酒仙桥东路社区", lng: 116.4901, lat: 39.9682, hostName: "东路社区党委", capacity: 10, facilities: basics, hours: office },
  { name: "常营司机之家", kindCode: "drivers-home", areaCode: "110105033002", address: "朝阳区常营地区充电站", lng: 116.5982, lat: 39.9241, hostName: "充电站运营公司", capacity: 20, facilities: [...full, { kindCode: "gym" }], hours: "24h" },
  { name: "劲松旧址驿站", kindCode: "warm-station", areaCode: "110105017036", address: "朝阳区劲松北社区", lng: 116.4541, lat: 39.8861, hostName: "劲松北社区党委", capacity: 6, facilities: basics, hours: office, state: "closed" },

  {
    name: "小石灶餐厅暖心驿站",
    nameEn: "Xiaoshizao Canteen Station",
    kindCode: "warm-station",
    areaCode: "110101013",
    address: "东城区东花市街道花市枣苑",
    lng: 116.4241,
    lat: 39.8941,
    hostName: "东花市街道党工委",
    capacity: 36,
    facilities: [...full, { kindCode: "canteen", priceFen: 1500, note: "自助午餐，骑手价" }],
    hours: mealTimes,
    pull: 2,
  },
  { name: "东花市北里驿站", kindCode: "building-station", areaCode: "110101013001", address: "东城区东花市北里西区 5 号楼", lng: 116.4202, lat: 39.8972, hostName: "东花市北里西区社区党委", capacity: 8, facilities: basics, hours: office },
  { name: "和平里小哥加油站", kindCode: "rider-refuel", areaCode: "110101010003", address: "东城区和平里民旺社区", lng: 116.4142, lat: 39.9551, hostName: "民旺社区党委", capacity: 12, facilities: [...basics, { kindCode: "microwave" }, { kindCode: "toilet" }], hours: longDay, pull: 1.2 },
  { name: "东直门暖心驿站", kindCode: "warm-station", areaCode: "110101009004", address: "东城区东直门新中街社区", lng: 116.4331, lat: 39.9392, hostName: "新中街社区党委", capacity: 10, facilities: basics, hours: longDay },
  { name: "建国门楼宇驿站", kindCode: "building-station", areaCode: "110101008006", address: "东城区建国门西总布社区", lng: 116.4222, lat: 39.9082, hostName: "西总布社区党委", capacity: 12, facilities: full, hours: office },
  { name: "前门草厂驿站", kindCode: "red-station", areaCode: "110101011010", address: "东城区前门草厂社区", lng: 116.4021, lat: 39.8952, hostName: "草厂社区党委", capacity: 8, facilities: basics, hours: longDay, pull: 0.7 },
]
