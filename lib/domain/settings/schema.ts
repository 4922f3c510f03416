import { z } from "zod"

/**
 * Rules of the office that differ from place to place: name, shape and default. An administrator changes them in the console;
 * what is not in the database has its default.
 */
export const SETTINGS = {
  /** Minutes without a request after which a session ends. */
  "session.idleMinutes": z.coerce.number().int().min(5).max(1440).default(30),
  /** Hours after which a session ends, however busy. */
  "session.absoluteHours": z.coerce.number().int().min(1).max(72).default(12),
  /** Failed sign-ins in a row that lock a name, and for how many minutes. */
  "signIn.maxFailures": z.coerce.number().int().min(3).max(20).default(5),
  "signIn.lockMinutes": z.coerce.number().int().min(1).max(1440).default(15),
  "password.minLength": z.coerce.number().int().min(10).max(64).default(10),
  /** Whether sessions on a public holiday stop a week from being published, or are only pointed out. */
  "schedule.holidayBlocks": z.stringbool().or(z.boolean()).default(false),
  /** Whether sessions outside the opening hours stop a week from being published. */
  "schedule.outsideHoursBlocks": z.stringbool().or(z.boolean()).default(true),
  /** Whether a provider expected at two stations at once stops publishing. */
  "schedule.doubleBookingBlocks": z.stringbool().or(z.boolean()).default(true),
  /** Whether a session that its provider has declined stops publishing. */
  "schedule.declinedBlocks": z.stringbool().or(z.boolean()).default(false),
  /** How fast a provider gets from one station to the next, along the straight line, and the least time that it takes. */
  "schedule.travelKmh": z.coerce.number().int().min(3).max(80).default(20),
  "schedule.travelMinMinutes": z.coerce.number().int().min(0).max(180).default(15),
  /** Hours that a keeper may look back when writing down who came. */
  "attendance.lateHours": z.coerce.number().int().min(1).max(720).default(48),
  /** Minutes in which another scan of the same phone at the same station is the same visit; 0 counts each. */
  "attendance.repeatMinutes": z.coerce.number().int().min(0).max(1440).default(30),
  /** Minutes that a rider may take from the scan of a screen's code to the tap. */
  "attendance.ticketMinutes": z.coerce.number().int().min(2).max(60).default(10),
  /** Scans a minute of one phone, at one station, and from one address, which a mall or a carrier's whole district may share. */
  "attendance.perPhoneMinute": z.coerce.number().int().min(5).max(600).default(30),
  "attendance.perStationMinute": z.coerce.number().int().min(30).max(6000).default(600),
  "attendance.perAddressMinute": z.coerce.number().int().min(60).max(60_000).default(2400),
  /** Days after its session for which a booking can still be traced to a phone. */
  "booking.keepDays": z.coerce.number().int().min(1).max(365).default(30),
  /** Days in which the street looks into what riders or callers complain of, and into everything else. */
  "inspection.urgentDays": z.coerce.number().int().min(0).max(30).default(2),
  "inspection.routineDays": z.coerce.number().int().min(1).max(180).default(14),
  /** Days from one visit of the street to the next, sooner where the last found a station below the standard; 0: only as somebody is sent. */
  "inspection.visitEveryDays": z.coerce.number().int().min(0).max(730).default(90),
  "inspection.visitBelowEveryDays": z.coerce.number().int().min(0).max(730).default(30),
  /** Days from one self-check of a station to the next; 0: whenever it likes. */
  "inspection.selfCheckEveryDays": z.coerce.number().int().min(0).max(365).default(30),
  /** Days that a station is given to mend what was found, unless a day is named. */
  "inspection.mendDays": z.coerce.number().int().min(1).max(180).default(7),
  /** The scores from which a station is a model, good, or passes. */
  "inspection.modelFrom": z.coerce.number().int().min(1).max(100).default(90),
  "inspection.goodFrom": z.coerce.number().int().min(1).max(100).default(75),
  "inspection.passFrom": z.coerce.number().int().min(1).max(100).default(60),
  /** Days that a single tap of "I would like" is kept; riders' wishes of the last four weeks are always read. */
  "need.keepDays": z.coerce.number().int().min(35).max(1825).default(365),
  /** Minutes after the opening time at which a door still counts as opened on time. */
  "opening.toleranceMinutes": z.coerce.number().int().min(0).max(120).default(10),
  /** Hours that a punch may be old when it arrives: a phone without network sends it later. */
  "opening.lateHours": z.coerce.number().int().min(1).max(168).default(24),
  /** Different phones that report the same within some hours, before riders are warned and the street is sent. */
  "opening.reportsToDoubt": z.coerce.number().int().min(2).max(10).default(2),
  "opening.reportHours": z.coerce.number().int().min(1).max(72).default(6),
  /** Hours in which another report of the same phone says nothing new. */
  "opening.repeatHours": z.coerce.number().int().min(1).max(72).default(6),
  /** Whole months after which visits and reports lose their link to a phone. Longer than staff may look back (attendance.lateHours). */
  "privacy.linkMonths": z.coerce.number().int().min(2).max(24).default(6),
} as const

export type SettingKey = keyof typeof SETTINGS
export type Settings = { [K in SettingKey]: z.output<(typeof SETTINGS)[K]> }
export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[]
