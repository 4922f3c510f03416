import { randomBytes } from "node:crypto"
import { newDevice, pseudonymOf } from "@/lib/server/device"
import { inTransaction } from "@/lib/server/transaction"
import { exchangePseudonym } from "./exchange-pseudonym"

/**
 * A rider takes themselves out, with all their phones and the number: what was counted stays counted, under a random pseudonym that
 * nobody holds, so that no figure of any period moves and nothing leads back. @returns the number that this phone carries from now on
 */
export async function eraseRider(device: string): Promise<string> {
  const pseudonym = pseudonymOf(device)
  await inTransaction(async (tx) => {
    const rider = await tx.$queryRaw<{ numberHash: Uint8Array }[]>`
      DELETE FROM rider WHERE pseudonym = ${pseudonym} RETURNING number_hash AS "numberHash"`
    for (const { numberHash } of rider)
      await tx.$executeRaw`DELETE FROM rider_code WHERE number_hash = ${numberHash}`
    await exchangePseudonym(tx, pseudonym, randomBytes(16))
  })
  return newDevice()
}
