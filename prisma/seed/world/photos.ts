import type { Picture } from "./picture"

const day: Picture["sky"] = ["#bfe0ee", "#fdf1dc"]
const evening: Picture["sky"] = ["#2b2d4a", "#8a5a4a"]
const orange: Picture["awning"] = ["#fff7ea", "#ef8e1b"]
const red: Picture["awning"] = ["#fff7ea", "#b0383a"]
const green: Picture["awning"] = ["#fff7ea", "#3d8a63"]

export const PHOTOS: { station: string; caption: string; picture: Picture }[] = [
  {
    station: "华联家园驿站",
    caption: "东侧库房门（示意图）",
    picture: { sky: day, wall: "#f6d9a8", awning: orange, beside: "bikes" },
  },
  {
    station: "华联家园驿站",
    caption: "门口的充电柜（示意图）",
    picture: { sky: day, wall: "#f3cf96", awning: green, beside: "cabinet" },
  },
  {
    station: "天通北苑夜间驿站",
    caption: "夜间走侧门（示意图）",
    picture: { sky: evening, wall: "#a98a6a", awning: orange, night: true, beside: "bikes" },
  },
  {
    station: "天通中苑骑手食堂驿站",
    caption: "食堂门前（示意图）",
    picture: { sky: day, wall: "#f2dcc0", awning: red, beside: "tables" },
  },
  {
    station: "回龙观司机之家",
    caption: "充电站内（示意图）",
    picture: { sky: ["#cfe4f5", "#f6efe2"], wall: "#d8e2e6", awning: green, beside: "van" },
  },
  {
    station: "小石灶餐厅暖心驿站",
    caption: "门前（示意图）",
    picture: { sky: day, wall: "#e9cfae", awning: red, beside: "tables" },
  },
]
