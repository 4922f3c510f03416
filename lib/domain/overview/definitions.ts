/**
 * What each figure counts, in the order in which the page explains them. The words are in messages/overview.json under
 * `definitions`; the counting is in the file named here, and nowhere else.
 *
 * openStations   station-figures      stations that are OPEN now, by the area that keeps them now
 * published      publication-figures  OPEN stations whose current publication of the week holds a session that stands
 * planned        session-figures      sessions of current publications whose day lies in the period, also cancelled ones
 * held           session-figures      not cancelled, over, with at least one person logged
 * unlogged       session-figures      not cancelled, over, nobody logged: not held, or not written down
 * cancelled      session-figures      cancelled after riders could read of them
 * visits         attendance-figures   人次 at the door, without a session; voided entries are not counted
 * sessionVisits  attendance-figures   人次 at sessions; the two are never added up, since one person may be in both
 * people         attendance-figures   人数: different devices in area and period; who was only counted is not among them
 * needs          need-figures         riders' taps on "I would like"; a device once a week for each service
 * offered        session-figures      planned without those called off
 */
export const DEFINITIONS = [
  "openStations",
  "published",
  "planned",
  "held",
  "unlogged",
  "cancelled",
  "visits",
  "sessionVisits",
  "people",
  "needs",
  "offered",
] as const
