import { describe, expect, test } from "vitest"
import { readMatrixCell } from "./read-matrix-cell"
import { readRhythm, readRhythmAndSpans } from "./read-rhythm"

const weekly = (every: number, weekdays: number[], beginsInWeek = 1) => ({
  rhythm: { kind: "weekly", every, weekdays },
  beginsInWeek,
})
const monthly = (nths: number[], weekday: number) => ({
  rhythm: { kind: "monthlyWeekday", nths, weekday },
  beginsInWeek: 1,
})

describe("what comes again", () => {
  test.each([
    ["每周一", weekly(1, [1])],
    ["周一三五", weekly(1, [1, 3, 5])],
    ["隔周周三", weekly(2, [3])],
    ["隔周三", weekly(2, [3])],
    ["每两周周三、周五", weekly(2, [3, 5])],
    ["每隔两周周三", weekly(3, [3])],
    ["隔周周三（单周）", weekly(2, [3])],
    ["周三（双周）", weekly(2, [3], 2)],
    ["双周周三", weekly(2, [3], 2)],
    ["单周一、三", weekly(2, [1, 3])],
    ["每月第二个周五", monthly([2], 5)],
    ["每月第2个星期五", monthly([2], 5)],
    ["每月第一、第三个周六", monthly([1, 3], 6)],
    ["每月第一个和第三个周六", monthly([1, 3], 6)],
    ["每个月最后一个星期天", monthly([-1], 7)],
    ["每月15日", { rhythm: { kind: "monthlyDay", monthDay: 15 }, beginsInWeek: 1 }],
    ["每月最后一天", { rhythm: { kind: "monthlyDay", monthDay: -1 }, beginsInWeek: 1 }],
  ])("%s", (text, meant) => expect(readRhythm(text)).toEqual(meant))

  test.each([
    "每月",
    "每月第五个周五",
    "每月32日",
    "每季度",
    "每逢初一",
    "隔周",
    "每三周周一（双周）",
    "不定期",
    "",
  ])("%s is left to whoever wrote it", (text) => expect(readRhythm(text)).toBeNull())

  test("with its times in the same cell", () => {
    expect(readRhythmAndSpans("每月第二个周五 9:00-11:00、14点至16点")).toEqual({
      recurrence: monthly([2], 5),
      spans: [
        { opens: 540, closes: 660 },
        { opens: 840, closes: 960 },
      ],
    })
    expect(readRhythmAndSpans("每月第二个周五上午")).toBeNull()
  })
})

describe("a cell of a week's table", () => {
  const one = (time: string, kind: string, ...asides: string[]) => ({ time, kind, asides })
  test.each([
    ["9:00-11:30 理发（张三理发店）", [one("9:00-11:30", "理发", "张三理发店")]],
    ["理发 9:00-11:30", [one("9:00-11:30", "理发")]],
    ["理发（9:00-11:30）", [one("9:00-11:30", "理发")]],
    ["9:00-10:00、14:00-15:00义诊", [one("9:00-10:00、14:00-15:00", "义诊")]],
    [
      "9:00-11:30 理发\n14:00-16:00 义诊（社区医院，二楼）",
      [one("9:00-11:30", "理发"), one("14:00-16:00", "义诊", "社区医院", "二楼")],
    ],
    ["9:00-11:30\n理发\n（张三理发店）", [one("9:00-11:30", "理发", "张三理发店")]],
    ["理发\n9:00-11:30", [one("9:00-11:30", "理发")]],
    ["9:00-11:30", [one("9:00-11:30", "")]],
    ["√", [one("", "")]],
    ["义诊", [one("", "义诊")]],
    ["休息", []],
    ["/", []],
    [null, []],
  ])("%j", (cell, meant) => expect(readMatrixCell(cell)).toEqual(meant))
})
