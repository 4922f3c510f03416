import { randomUUID } from "node:crypto"
import { ok, type Result, refuse } from "@/lib/plain/result"
import { db } from "@/lib/server/db"
import { pseudonymOf } from "@/lib/server/device"
import { sameBytes } from "@/lib/server/keys"
import { inTransaction } from "@/lib/server/transaction"
import { exchangePseudonym } from "./exchange-pseudonym"
import { deviceOfRider, pseudonymOfRider } from "./rider-device"
import { CODE_MINUTES, CODE_TRIES } from "./rules"
import { hashOfCode } from "./send-code"

type Asked = { id: string; codeHash: Uint8Array; numberHash: Uint8Array }

/**
 * The rider types the code that came to the number. The phone, with all that stands under its pseudonym, joins the number's rider, who is
 * made when there is none. @returns the number that this phone carries in its cookie from now on, as all of the rider's phones do
 */
export async function confirmNumber(
  code: string,
  origin: { device: string },
  now = new Date(),
): Promise<Result<{ device: string }, "wrongCode" | "noCode">> {
  const pseudonym = pseudonymOf(origin.device)
  const from = new Date(now.getTime() - CODE_MINUTES * 60_000)
  // Outside of the transaction below and before anything is compared: a try counts, however it ends and however many come at once.
  const [asked] = await db.$queryRaw<Asked[]>`
    UPDATE rider_code SET tries = tries + 1
    WHERE id = (SELECT id FROM rider_code WHERE pseudonym = ${pseudonym} AND sent_at > ${from} ORDER BY sent_at DESC LIMIT 1)
      AND tries < ${CODE_TRIES}
    RETURNING id::text AS id, code_hash AS "codeHash", number_hash AS "numberHash"`
  if (!asked) return refuse("noCode")
  if (!sameBytes(Buffer.from(asked.codeHash), hashOfCode(asked.id, code))) return refuse("wrongCode")
  return inTransaction(async (tx) => {
    // A code opens once: of two that bring it at once one finds the row gone.
    const won = await tx.$executeRaw`DELETE FROM rider_code WHERE id = ${asked.id}::uuid`
    if (won === 0) return refuse("noCode")
    const id = randomUUID()
    const [rider] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO rider (id, number_hash, pseudonym, confirmed_at)
      VALUES (${id}::uuid, ${asked.numberHash}, ${pseudonymOfRider(id)}, ${now})
      ON CONFLICT (number_hash) DO UPDATE SET confirmed_at = EXCLUDED.confirmed_at RETURNING id::text AS id`
    const riderId = (rider as { id: string }).id
    await exchangePseudonym(tx, pseudonym, pseudonymOfRider(riderId))
    return ok({ device: deviceOfRider(riderId) })
  })
}
