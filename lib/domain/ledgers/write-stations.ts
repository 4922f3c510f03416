import type { Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { changeStateIn } from "../stations/change-state"
import { editStationIn } from "../stations/edit-station"
import { registerStationIn } from "../stations/register-station"
import { nameKey } from "./plain-text"
import type { StationPlan } from "./planned"
import { refuseRow } from "./run-rows"

type Row<P> = { line: number; plan: P }
export type StationWritten = { id: string; revision: number }
type Done = { line: number; written: StationWritten }

/** Writes the rows of a station ledger, each by the verb that a person's form would have called. */
export async function writeStations(tx: Tx, actor: Actor, rows: Row<StationPlan>[]): Promise<Done[]> {
  const done: Done[] = []
  for (const { line, plan } of rows) {
    if (plan.do === "register" && (await isThere(tx, plan.input)))
      refuseRow(line, { code: "changedSinceYouLooked" })
    const result =
      plan.do === "register"
        ? await registerStationIn(tx, actor, plan.input)
        : await editStationIn(tx, actor, { ...plan.changes, id: plan.id, revision: plan.revision })
    if (!result.ok) refuseRow(line, result)
    done.push({ line, written: result.value })
  }
  return done
}

// Registered since the preview, by hand or from another ledger.
async function isThere(tx: Tx, { areaCode, name }: { areaCode: string; name: string }): Promise<boolean> {
  const there = await tx.station.findMany({
    where: { areaCode, state: { not: "CLOSED" } },
    select: { name: true },
  })
  return there.some((station) => nameKey(station.name) === nameKey(name))
}

/** Takes back what a ledger wrote, the last first: new stations are withdrawn, changed ones say again what they said. */
export async function unwriteStations(
  tx: Tx,
  actor: Actor,
  rows: (Row<StationPlan> & { written: StationWritten })[],
  reason: string,
): Promise<void> {
  for (const { line, plan, written } of rows.toReversed()) {
    const { id, revision } = written
    const result =
      plan.do === "register"
        ? await changeStateIn(tx, actor, "withdraw", { id, revision, reason })
        : await editStationIn(tx, actor, { ...plan.before, id, revision })
    if (!result.ok) refuseRow(line, result)
  }
}
