import { cookies } from "next/headers"
import { getTranslations } from "next-intl/server"
import { ownReports, ownVisits, ownWishes } from "@/lib/domain/riders/own-records"
import { dayOf, toOffsetIso } from "@/lib/plain/clock"
import { isDevice } from "@/lib/server/device"
import { csv } from "@/lib/web/csv"
import { isLanguage } from "@/lib/web/languages"
import { DEVICE } from "@/lib/web/rider-cookies"

/** All that stands under this phone's code name: as a table of visits and wishes, or as JSON. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  const held = (await cookies()).get(DEVICE)?.value
  const device = isDevice(held) ? held : null
  const [visits, wishes, reports] = device
    ? await Promise.all([ownVisits(device, null), ownWishes(device), ownReports(device)])
    : [[], [], []]
  const name = `nuanyi-${dayOf(new Date())}`
  if (query.get("format") === "json") {
    const told = <Row extends { at: Date }>(rows: Row[]) =>
      rows.map(({ at, ...row }) => ({ at: toOffsetIso(at), ...row }))
    return Response.json(
      { visits: told(visits), wishes: told(wishes), reports: told(reports) },
      {
        headers: {
          "cache-control": "no-store",
          "content-disposition": `attachment; filename="${name}.json"`,
        },
      },
    )
  }
  const lang = query.get("lang") ?? ""
  const locale = isLanguage(lang) ? lang : "zh-CN"
  const t = await getTranslations({ locale, namespace: "riders.me" })
  const inLanguage = (zh: string | null, en: string | null) => (locale === "en" ? (en ?? zh) : zh)
  async function* rows() {
    for (const row of visits)
      yield [
        toOffsetIso(row.at),
        inLanguage(row.station, row.stationEn),
        t(row.kind ? "columns.session" : "columns.visit"),
        inLanguage(row.kind, row.kindEn),
      ]
    for (const row of wishes)
      yield [
        toOffsetIso(row.at),
        inLanguage(row.station, row.stationEn),
        t("columns.wish"),
        inLanguage(row.kind, row.kindEn),
      ]
    for (const row of reports)
      yield [
        toOffsetIso(row.at),
        inLanguage(row.station, row.stationEn),
        t("columns.report"),
        t(`reports.${row.what as "SHUT"}`),
      ]
  }
  const head = [t("columns.at"), t("columns.station"), t("columns.what"), t("columns.service")]
  return csv(`${name}.csv`, head, rows(), async () => {})
}
