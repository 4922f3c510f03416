type Question = { name: string; nameEn: string; weight: number; photo?: true }
type Part = { part: string; partEn: string; questions: Question[] }

/** 六有, the standard that a new platform starts with; an administrator edits it from there, version by version. */
const SIX_HAVES: Part[] = [
  {
    part: "有统一标识名称",
    partEn: "One name and sign",
    questions: [
      {
        name: "门口有统一标识，白天夜间都看得清",
        nameEn: "The sign stands at the door and can be read by day and by night",
        weight: 10,
        photo: true,
      },
      { name: "门头名称与登记名称一致", nameEn: "The name over the door is the registered one", weight: 5 },
    ],
  },
  {
    part: "有合理站点布局",
    partEn: "In the right place",
    questions: [
      {
        name: "离商圈、集散点步行 10 分钟以内",
        nameEn: "Within ten minutes on foot of where riders wait or load",
        weight: 5,
      },
      {
        name: "入口好找，电动车可就近停放",
        nameEn: "Easy to find, with room for e-bikes nearby",
        weight: 10,
      },
    ],
  },
  {
    part: "有健全服务设施",
    partEn: "Facilities in working order",
    questions: [
      {
        name: "登记的设施都在、都能用",
        nameEn: "Every registered facility is there and works",
        weight: 20,
        photo: true,
      },
      {
        name: "室内整洁，用电用火安全",
        nameEn: "Clean inside, safe with power and heat",
        weight: 10,
        photo: true,
      },
    ],
  },
  {
    part: "有完善服务功能",
    partEn: "Services as announced",
    questions: [
      {
        name: "本周服务表已发布，并按表开展",
        nameEn: "This week is published and held as written",
        weight: 10,
      },
      {
        name: "工作人员能答复骑手的常见求助",
        nameEn: "Staff can answer what riders commonly ask",
        weight: 5,
      },
    ],
  },
  {
    part: "有规范管理制度",
    partEn: "Run by the rules",
    questions: [
      { name: "按公示时间开门、关门", nameEn: "Opens and closes as posted", weight: 10 },
      {
        name: "管理员和制度上墙，到访登记及时",
        nameEn: "Keeper and rules are posted, visits logged in time",
        weight: 5,
      },
    ],
  },
  {
    part: "地图可查",
    partEn: "Found on the map",
    questions: [
      { name: "地图上能搜到，位置准确", nameEn: "Can be found on the map, in the right place", weight: 5 },
      { name: "地图与门口公示的信息一致", nameEn: "The map says the same as the door", weight: 5 },
    ],
  },
]

export const CHECKLIST_ITEMS = SIX_HAVES.flatMap(({ questions, ...part }) =>
  questions.map((question) => ({ photo: false, ...part, ...question })),
).map((item, position) => ({ ...item, position, code: `item-${position + 1}` }))
