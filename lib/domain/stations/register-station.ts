import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import { can } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { nameOf, record } from "../audit/record"
import { inOrder, writeLists } from "./facts"
import type { StationInput } from "./schema"
import { searchTextOf } from "./search-text"
import { unknownCodes } from "./words-exist"

type Registered = { id: string; revision: number }

/** Registers a station as a draft, visible inside its unit's line of offices only. */
export function registerStation(actor: Actor, input: StationInput): Promise<Result<Registered>> {
  return inTransaction((tx) => registerStationIn(tx, actor, input))
}

/** The same as a part of a larger transaction, whose owner undoes it after a refusal. */
export async function registerStationIn(
  tx: Tx,
  actor: Actor,
  input: StationInput,
): Promise<Result<Registered>> {
  const { facilities, spans, exceptions, effects, ...facts } = inOrder(input)
  if (!can(actor, "station.register", { areaCode: facts.areaCode })) return refuse("notAllowed")
  const unknown = await unknownCodes(tx, input)
  if (unknown.length > 0) return refuse("invalid", unknown)
  const { id, revision } = await tx.station.create({
    data: {
      ...facts,
      searchText: searchTextOf(facts),
      verifiedAt: new Date(),
      transitions: {
        create: {
          to: "DRAFT",
          byUserId: actor.userId,
          byName: nameOf(actor),
        },
      },
    },
    select: { id: true, revision: true },
  })
  await writeLists(tx, id, { facilities, spans, exceptions, effects })
  await record(tx, actor, {
    action: "station.register",
    subject: ["station", id],
    areaCode: facts.areaCode,
    after: input,
  })
  return ok({ id, revision })
}
