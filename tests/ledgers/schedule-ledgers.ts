import { addDays, type Day, weekdayOf } from "@/lib/plain/clock"
import { workbook } from "./workbook"

const serial = (day: Day) => (Date.parse(day) - Date.parse("1899-12-30")) / 86_400_000
const HAN = "一二三四五六日"

/** A month in a list: dates as numbers, as real dates and as words; the station merged over its rows; two times in a cell. */
export const datedSchedule = (station: string, monday: Day, provider: string) =>
  workbook((sheet) => {
    const [tuesday, thursday] = [addDays(monday, 1), addDays(monday, 3)]
    sheet.addRow(["驿站服务活动安排表"])
    sheet.addRow(["服务站点", "活动日期", "活动时间", "活动内容", "服务单位", "活动地点", "人数上限", "备注"])
    sheet.addRow([
      station,
      serial(monday),
      "9:00-11:30、14:00-17:00",
      "义务理发",
      provider,
      "活动室",
      "20人",
      "自带毛巾",
    ])
    sheet.addRow([
      null,
      new Date(`${tuesday}T00:00:00Z`),
      "１０：００—１１：００",
      "义诊",
      null,
      null,
      null,
      null,
    ])
    const words = `${Number(thursday.slice(5, 7))}月${Number(thursday.slice(8))}日（周${HAN[weekdayOf(thursday) - 1]}）`
    sheet.addRow([null, words, "下午2:00-4:00", "义诊", "/", "活动室", null, null])
    sheet.mergeCells("A3:A5")
    sheet.mergeCells("A1:H1")
  })

/** A term in rules: the weekdays in words, the period once; no column for the station, whose table it is. */
export const weekdaySchedule = (from: Day, to: Day) =>
  Promise.resolve(
    new TextEncoder().encode(
      [
        "2026 年下学期服务安排,,,,",
        "服务项目,周几,时段,起止日期,场地",
        `义务理发,周一三五,9:00-11:30,${from.replaceAll("-", ".")}-${to.replaceAll("-", ".")},一楼`,
        `义诊,星期六,14:00-16:00,${from}至${to},二楼`,
      ].join("\n"),
    ),
  )

/** A street's week on one page: days across, a row for each station, several services in a cell, the headings over two rows. */
export const weekOfStations = (stations: [string, string], provider: string) =>
  workbook((sheet) => {
    sheet.addRow(["天通苑北街道驿站服务周安排（2026年下学期）"])
    sheet.addRow(["序号", "驿站名称", "星期"])
    sheet.addRow([null, null, "一", "二", "三", "四", "五", "六", "日"])
    sheet.addRow([
      1,
      stations[0],
      `9:00-11:30 理发（${provider}）\n14：00－16：00义诊（活动室）`,
      null,
      "义诊 9:00-10:00",
      "/",
      "上午9点至11点半 义务理发",
      "休息",
      null,
    ])
    sheet.addRow([2, stations[1], null, "14:00-15:00\n义诊", null, null, null, "10:00-11:00\n义诊", null])
    for (const area of ["A1:I1", "A2:A3", "B2:B3", "C2:I2"]) sheet.mergeCells(area)
  })

/** One station's dated week for the wall: its name in the title, times down the side, the corner naming both, a service over three days. */
export const weekOfTimes = (station: string, monday: Day) =>
  workbook((sheet) => {
    const heading = (n: number) => {
      const day = addDays(monday, n)
      return `星期${HAN[n]}（${Number(day.slice(5, 7))}月${Number(day.slice(8))}日）`
    }
    sheet.addRow([`${station}一周服务安排表`])
    sheet.addRow(["时间/星期", ...[0, 1, 2, 3, 4].map(heading)])
    sheet.addRow(["9:00—10:30", "义诊", null, null, "义务理发（大厅）", null])
    sheet.addRow(["下午2:00-3:30", null, "义诊（二楼）"])
    sheet.mergeCells("A1:F1")
    sheet.mergeCells("C4:E4")
  })

/** A term in words: what comes again, as an office says it. */
export const rhythmSchedule = (from: Day, to: Day) =>
  Promise.resolve(
    new TextEncoder().encode(
      [
        "服务项目,服务频次,服务时间,起始日期,截止日期",
        `义务理发,每周一,9:00-10:00,${from},${to}`,
        `义诊,隔周周三（单周）,9:00-10:00,${from},${to}`,
        `义诊,周四（双周）,9:00-10:00,${from},${to}`,
        `义诊,每月第二个周五,9:00-11:00,${from},${to}`,
        `义务理发,每月第一、三个星期六,14:00-16:00,${from},${to}`,
        `义诊,每月最后一天,18:00-19:00,${from},${to}`,
        `义诊,每逢初一十五,9:00-10:00,${from},${to}`,
      ].join("\n"),
    ),
  )
