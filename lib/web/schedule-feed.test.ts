import fc from "fast-check"
import ICAL from "ical.js"
import { describe, expect, test } from "vitest"
import type { FeedSession, FeedStation } from "@/lib/domain/schedules/published-feed"
import { instantAt } from "@/lib/plain/clock"
import { scheduleFeed } from "./schedule-feed"

const site = "https://nuanyi.example"
const station: FeedStation = {
  id: "018f4d1c-0000-7000-8000-000000000002",
  name: "华联家园驿站",
  nameEn: null,
  address: "天通苑北一区 1 号",
  lng: 116.42,
  lat: 40.07,
}

const of = { name: station.name, nameEn: station.nameEn, kinds: [] }
const session: FeedSession = {
  station,
  id: "018f4d1c-0000-7000-8000-000000000001",
  kind: { code: "clinic", name: "义诊", nameEn: "Free clinic" },
  provider: "天通苑社区医院",
  startsAt: instantAt("2026-11-27", 1380),
  endsAt: instantAt("2026-11-27", 1500),
  place: "二楼; 东侧, 会议室",
  capacity: 20,
  bookable: false,
  note: "带上身份证\n先到先看",
  cancelled: false,
  cancelReason: null,
  changeReason: null,
  insteadOf: null,
  changedAt: null,
  sequence: 0,
  announcedAt: instantAt("2026-11-20", 600),
  shutBecause: null,
}
function parsed(sessions: FeedSession[], text = scheduleFeed({ of, sessions }, "zh-CN", site)) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, text, events: calendar.getAllSubcomponents("vevent").map((e) => new ICAL.Event(e)) }
}

describe("the calendar feed, read by an independent parser", () => {
  test("has one event a session, with an identity that stays and a sequence that grows", () => {
    const { events } = parsed([session, { ...session, id: "b", sequence: 3 }])
    expect(events.map(({ uid }) => uid)).toEqual([`${session.id}@nuanyi`, "b@nuanyi"])
    expect(events.map((e) => e.component.getFirstPropertyValue("sequence"))).toEqual([0, 3])
  })

  test("gives the instants of a session that crosses midnight, the place and the words as they were written", () => {
    const [event] = parsed([session]).events
    expect(event?.startDate.toJSDate()).toEqual(session.startsAt)
    expect(event?.endDate.toJSDate()).toEqual(session.endsAt)
    expect(event?.summary).toBe("义诊")
    expect(event?.location).toContain("二楼; 东侧, 会议室")
    expect(event?.description).toBe("提供方：天通苑社区医院\n名额：20 人\n带上身份证\n先到先看")
    expect(event?.component.getFirstPropertyValue("url")).toBe(`${site}/stations/${station.id}`)
  })

  test("keeps a cancelled session, and says that it is and why", () => {
    const gone = { ...session, cancelled: true, cancelReason: "医生出诊", sequence: 1 }
    const [event] = parsed([gone]).events
    expect(event?.component.getFirstPropertyValue("status")).toBe("CANCELLED")
    expect(event?.summary).toBe("【已取消】义诊")
    expect(event?.description).toContain("取消原因：医生出诊")
  })

  test("says who comes instead of whom and why, and why a session was moved", () => {
    const said = (over: Partial<FeedSession>) => parsed([{ ...session, ...over }]).events[0]?.description
    const swapped = { insteadOf: "天通苑社区医院", provider: "昌平区中医院", changeReason: "医生出诊" }
    expect(said(swapped)).toContain("昌平区中医院 代替 天通苑社区医院：医生出诊")
    expect(said({ insteadOf: "天通苑社区医院", provider: null })).toContain(
      "原定 天通苑社区医院，改由驿站自办",
    )
    expect(said({ changeReason: "路上积雪" })).toContain("变动原因：路上积雪")
  })

  test("says of a session on a day on which the station is shut that it does not take place, and why", () => {
    const [event] = parsed([{ ...session, shutBecause: "消防检修", sequence: 1 }]).events
    expect(event?.component.getFirstPropertyValue("status")).toBe("CANCELLED")
    expect(event?.summary).toBe("【已取消】义诊")
    expect(event?.description).toContain("当天驿站临时关闭：消防检修")
  })

  test("of several stations names each where it is, and what it is narrowed to in its own name", () => {
    const other = { ...station, id: "b", name: "东辰驿站", address: "立汤路 2 号" }
    const kinds = [session.kind, { name: "理发", nameEn: "Haircut" }]
    const text = scheduleFeed(
      {
        of: { name: "昌平区", nameEn: null, kinds },
        sessions: [session, { ...session, id: "b", station: other }],
      },
      "zh-CN",
      site,
    )
    const { calendar, events } = parsed([], text)
    expect(calendar.getFirstPropertyValue("name")).toBe("昌平区 · 义诊、理发")
    expect(events.map(({ location }) => location?.split("\n")[1])).toEqual([station.address, other.address])
    expect(events[1]?.component.getFirstPropertyValue("url")).toBe(`${site}/stations/b`)
  })

  test("names itself in both ways and asks to be fetched again in six hours, in both ways", () => {
    const { calendar, text } = parsed([session])
    for (const name of ["name", "x-wr-calname"])
      expect(calendar.getFirstPropertyValue(name)).toBe("华联家园驿站 · 服务安排")
    expect(text).toContain("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n")
    expect(text).toContain("\r\nX-PUBLISHED-TTL:PT6H\r\n")
  })

  test("speaks English where it is asked to", () => {
    const text = scheduleFeed({ of, sessions: [session] }, "en", site)
    expect(parsed([], text).events[0]?.summary).toBe("Free clinic")
  })

  test("of the same announcements is the same to the byte; stamps are those of the announcement", () => {
    const changed = { ...session, changedAt: instantAt("2026-11-23", 900) }
    expect(parsed([changed]).text).toBe(parsed([changed]).text)
    expect(parsed([session]).text).not.toBe(parsed([changed]).text)
    const [event] = parsed([changed]).events
    for (const name of ["dtstamp", "last-modified"])
      expect(String(event?.component.getFirstPropertyValue(name))).toBe("2026-11-23T07:00:00Z")
  })

  test("of a station without sessions is an empty calendar, not an error", () => {
    expect(parsed([]).events).toEqual([])
  })
})

test("lines end in CRLF, hold at most 75 octets, and never cut a character, whatever people type", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }), (typed) => {
      const note = typed.replace(/\p{Cc}|\p{Cs}/gu, "")
      const { text, events } = parsed([{ ...session, note: note || null }])
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/)
      for (const line of Buffer.from(text).toString("latin1").split("\r\n")) {
        expect(line.length).toBeLessThanOrEqual(75)
        const bytes = Buffer.from(line, "latin1")
        expect(Buffer.from(bytes.toString("utf8"))).toEqual(bytes)
      }
      expect(events[0]?.description.endsWith(note)).toBe(true)
    }),
    { numRuns: 200 },
  )
})
