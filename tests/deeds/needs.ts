import { demandOf } from "@/lib/domain/needs/reads"
import type { Deed } from "../deeds"

export const needDeeds: Record<string, Deed> = {
  demandOf:
    async ({ stations }) =>
    (actor) =>
      demandOf(actor, stations.home),
}
