/** What the State Council's calendar makes of a day. A plain weekend is "ordinary". */
export type HolidayKind = "off" | "makeUpWorkday" | "ordinary" | "notAnnounced"
export type HolidayName = { zh: string; en: string }
export type Holiday = { kind: HolidayKind; name?: HolidayName }
