import { workbook } from "./workbook"

/** A street's own table: a title over all columns, headings of two rows, communities merged over their stations, figures typed wide. */
export const streetLedger = workbook((sheet) => {
  sheet.addRow(["天通苑北街道户外劳动者暖心驿站基本情况台账"])
  sheet.addRow(["填报单位：天通苑北街道党工委", null, null, null, null, null, "填报日期：2026年11月"])
  sheet.addRow([
    "序号",
    "所属社区",
    "驿站名称",
    "类型",
    "详细地址",
    "联系人",
    null,
    "开放时间",
    null,
    "可容纳人数",
    "服务设施",
  ])
  sheet.addRow([null, null, null, null, null, "姓名", "电话", "周一至周五", "周六日"])
  sheet.addRow([
    1,
    "东苑社区",
    "东苑一区驿站",
    "楼宇驿站",
    "天通东苑一区 3 号楼",
    "王芳",
    "０１０－６１２３４５６７",
    "９：００－１８：００",
    "10:00-16:00",
    "１２人",
    "饮水、微波炉2台",
  ])
  sheet.addRow([
    2,
    null,
    "东苑二区驿站",
    "楼宇驿站",
    "天通东苑二区底商",
    "李强",
    13800000002,
    "8:30-11:30、14:00-17:30",
    "休息",
    8,
    "饮水机",
  ])
  sheet.addRow([
    3,
    "西苑社区居委会",
    "西苑驿站",
    "楼宇驿站",
    "天通西苑三区",
    "赵敏",
    "61234569",
    "全天",
    "全天",
    "约20人",
    "饮水、微波炉、投影仪",
  ])
  sheet.addRow(["合计", null, "3 个"])
  sheet.addRow(["审核人：", null, null, "填表人："])
  for (const area of [
    "A1:K1",
    "A3:A4",
    "B3:B4",
    "C3:C4",
    "D3:D4",
    "E3:E4",
    "F3:G3",
    "H3:I3",
    "J3:J4",
    "K3:K4",
    "B5:B6",
  ])
    sheet.mergeCells(area)
})

/** Saved from an old Excel as CSV: GBK, one column of hours in words. */
export const gbkLedger = Promise.resolve(
  inGbk(
    [
      "名称,驿站类型,社区,地址,承办单位,负责人,联系方式,服务时间,配套设施,备注",
      "北一区驿站,楼宇驿站,东苑,北一区 1 号,北一物业,孙丽,010-61230001,周一至周五 9:00-18:00；周六日 10:00-16:00,饮水机、微波炉,从南门进",
      "北二区驿站,楼宇驿站,,北二区 2 号,北二物业,周健,010-61230002,每天8:30-20:00（法定节假日除外）,饮水机,",
      '北三区驿站,楼宇驿站,西苑,"北三区 3 号,底商",北三物业,吴刚,010-61230003,"周一三五 9:00-11:30,14:00-17:00",微波炉,',
    ].join("\r\n"),
  ),
)

/** A table for the district: notes on the first sheet, headings on the fifth row of the second, a tick for each facility, coordinates. */
export const tickedLedger = workbook((first, book) => {
  first.name = "填写说明"
  first.addRow(["请各社区按要求填写，有的打√，没有的打×。"])
  const sheet = book.addWorksheet("汇总表")
  for (let n = 0; n < 3; n++) sheet.addRow([])
  sheet.addRow([null, "附件 2"])
  sheet.addRow([
    null,
    "站点名称（必填）",
    "驿站类别",
    "位置",
    "经度",
    "纬度",
    "开放日",
    "开放时间",
    "饮水",
    "微波炉",
    "管理单位",
  ])
  sheet.addRow([
    null,
    "龙德广场驿站",
    "楼宇驿站",
    "龙德广场 B1",
    116.4171,
    40.0583,
    "周一至周日",
    "10:00-22:00",
    "√",
    "2",
    "龙德物业",
  ])
  sheet.addRow([
    null,
    "地铁口驿站",
    "楼宇驿站",
    "天通苑北站 A 口",
    "116.4129°",
    "40.0832°",
    "工作日",
    "7点半至19点",
    "√",
    "×",
    "地铁物业",
  ])
})

/** Points copied from two map websites, one heading over longitude and latitude, and one in a single cell. */
export const mappedLedger = workbook((sheet) => {
  sheet.addRow(["站点名称", "类型", "地址", "坐标（高德地图）", null])
  sheet.addRow([null, null, null, "经度", "纬度"])
  sheet.addRow(["高德驿站", "楼宇驿站", "一号", 116.384047, 39.913345])
  sheet.addRow(["反写驿站", "楼宇驿站", "二号", "东边", 39.913345])
  for (const area of ["A1:A2", "B1:B2", "C1:C2", "D1:E1"]) sheet.mergeCells(area)
})
export const baiduLedger = Promise.resolve(
  new TextEncoder().encode('名称,类型,地址,百度坐标\n百度驿站,楼宇驿站,一号,"39.919576,116.390455"\n'),
)

/** What goes wrong in real tables: a day that no week has, hours in prose, a phone without figures, a kind that nobody knows, a name twice. */
export const brokenLedger = workbook((sheet) => {
  sheet.addRow(["驿站名称", "类型", "地址", "联系电话", "开放日", "开放时间"])
  sheet.addRow(["甲驿站", "楼宇驿站", "一号", "6123 4567", "周一至周五", "9:00-18:00"])
  sheet.addRow(["乙驿站", "太空驿站", "二号", "找老王", "周八", "9:00-18:00"])
  sheet.addRow(["甲驿站", "楼宇驿站", "一号", null, "周一", "看情况"])
  sheet.addRow([null, "楼宇驿站", "四号", null, "周一", "25:00-26:00"])
})

/** GBK is only ever read by the platform; written, it is the table of its characters turned round. */
function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gbk")
  const codes = new Map<string, number[]>()
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) {
      const sign = decoder.decode(new Uint8Array([high, low]))
      if (sign.length === 1 && sign !== "\ufffd") codes.set(sign, [high, low])
    }
  return new Uint8Array([...text].flatMap((sign) => codes.get(sign) ?? [sign.charCodeAt(0)]))
}
