import type { Problem } from "@/lib/plain/result"
import type { Tx } from "@/lib/server/transaction"
import type { StationInput } from "./schema"

type Coded = Partial<Pick<StationInput, "kindCode" | "facilities" | "areaCode">>

/** What names a word that its dictionary does not offer, or a unit that is not there. `kept` may stay although retired since. */
export async function unknownCodes(tx: Tx, input: Coded, kept: Coded = {}): Promise<Problem[]> {
  const facilities = input.facilities ?? []
  const codes = [...facilities.map((f) => f.kindCode), ...(input.kindCode ? [input.kindCode] : [])]
  const [terms, unit] = await Promise.all([
    tx.term.findMany({
      where: { code: { in: codes } },
      select: { code: true, list: true, retiredAt: true },
    }),
    input.areaCode
      ? tx.orgUnit.findUnique({ where: { code: input.areaCode }, select: { code: true } })
      : null,
  ])
  const keptCodes = new Set([kept.kindCode, ...(kept.facilities ?? []).map((f) => f.kindCode)])
  const offered = (code: string, list: string) =>
    terms.some((t) => t.code === code && t.list === list && (!t.retiredAt || keptCodes.has(code)))
  return [
    ...(input.kindCode && !offered(input.kindCode, "STATION_KIND")
      ? [{ path: "kindCode", message: "notInList" }]
      : []),
    ...facilities.flatMap(({ kindCode }, index) =>
      offered(kindCode, "FACILITY_KIND")
        ? []
        : [{ path: `facilities.${index}.kindCode`, message: "notInList" }],
    ),
    ...(input.areaCode && !unit ? [{ path: "areaCode", message: "notInList" }] : []),
  ]
}
