import ical, { ICalEventStatus } from "ical-generator"
import { createTranslator } from "next-intl"
import type { Feed, FeedSession } from "@/lib/domain/schedules/published-feed"
import { termName } from "@/lib/domain/terms/rules"
import type { Language } from "./languages"
import { messagesOf } from "./messages"

const REFRESH_SECONDS = 6 * 3600

/**
 * Announced sessions as an iCalendar (RFC 5545, RFC 7986). The same announcements give the same bytes: every stamp is the
 * moment at which riders could first read what the event says, never the moment of asking.
 */
export function scheduleFeed({ of, sessions }: Feed, language: Language, siteUrl: string): string {
  const t = createTranslator({
    locale: language,
    messages: messagesOf(language),
    namespace: "schedules.feed",
  })
  const nameOf = (one: { name: string; nameEn: string | null }) =>
    language === "en" ? (one.nameEn ?? one.name) : one.name
  const what = of.kinds.map(nameOf).join(t("and")) || t("allServices")
  const calendar = ical({ name: t("name", { of: nameOf(of), what }), ttl: REFRESH_SECONDS })
  calendar.prodId({ company: "nuanyi", product: "schedule", language: language === "en" ? "EN" : "ZH" })
  for (const session of sessions) {
    const { station } = session
    const name = nameOf(station)
    const kind = termName(session.kind, language)
    const off = session.cancelled || session.shutBecause !== null
    const stamp = session.changedAt ?? session.announcedAt
    calendar.createEvent({
      id: `${session.id}@nuanyi`,
      sequence: session.sequence,
      start: session.startsAt,
      end: session.endsAt,
      stamp,
      lastModified: stamp,
      summary: off ? t("cancelled", { kind }) : kind,
      location: {
        title: session.place === "" ? name : `${name} ${session.place}`,
        address: station.address,
        geo: { lat: station.lat, lon: station.lng },
      },
      description: descriptionOf(session),
      url: new URL(`/stations/${station.id}`, siteUrl).href,
      status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()

  function changeOf({ provider, insteadOf, changeReason }: FeedSession): string | null {
    if (!insteadOf) return changeReason && t("changeReason", { reason: changeReason })
    const who = provider
      ? t("instead", { provider, before: insteadOf })
      : t("noLonger", { before: insteadOf })
    return changeReason ? t("insteadBecause", { who, reason: changeReason }) : who
  }

  function descriptionOf(session: FeedSession): string {
    const { provider, capacity, note, cancelled, cancelReason, shutBecause } = session
    return [
      cancelReason && t("reason", { reason: cancelReason }),
      shutBecause && t("shut", { reason: shutBecause }),
      !cancelled && changeOf(session),
      provider && t("provider", { provider }),
      capacity && t("capacity", { count: capacity }),
      note,
    ]
      .filter(Boolean)
      .join("\n")
  }
}
