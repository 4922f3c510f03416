import { exportRows } from "@/lib/domain/overview/export-rows"
import { overviewOf } from "@/lib/domain/overview/reads"
import { rowsOf } from "@/lib/domain/overview/rows"
import { statsOf } from "@/lib/domain/overview/stats"
import { HOME } from "../callers"
import type { Deed } from "../deeds"

export const overviewDeeds: Record<string, Deed> = {
  overviewOf: async () => (actor) => overviewOf(actor, { area: HOME }),
  statsOf: async () => (actor) => statsOf(actor, { area: HOME, by: "day" }),
  rowsOf: async () => (actor) => rowsOf(actor, { area: HOME, what: "stations" }),
  exportRows: async () => (actor) => exportRows(actor, { area: HOME, what: "stations" }),
}
