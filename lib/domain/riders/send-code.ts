import { randomInt, randomUUID } from "node:crypto"
import { ok, type Result, refuse, refuseForNow } from "@/lib/plain/result"
import { type CodeSender, codeSender } from "@/lib/server/code-sender"
import { db } from "@/lib/server/db"
import { pseudonymOf } from "@/lib/server/device"
import { mac } from "@/lib/server/keys"
import { log } from "@/lib/server/log"
import { inTransaction } from "@/lib/server/transaction"
import { hashOfNumber } from "./rider-device"
import { CODE_DAY_MS, waitForCode } from "./rules"

type Refused = "tooMany" | "alreadyAttached" | "notSent"

/**
 * Sends a one-time code to a number that the rider at this phone wants to attach. The answer is the same whether anybody has attached
 * it before. @param words makes the message's text
 */
export async function sendCode(
  number: string,
  origin: { device: string },
  words: (code: string) => string,
  { send = codeSender(), now = new Date() }: { send?: CodeSender; now?: Date } = {},
): Promise<Result<null, Refused>> {
  const pseudonym = new Uint8Array(pseudonymOf(origin.device))
  const numberHash = new Uint8Array(hashOfNumber(number))
  const code = String(randomInt(1_000_000)).padStart(6, "0")
  const id = randomUUID()
  const kept = await inTransaction<Result<null, Refused>>(async (tx) => {
    // Codes are few and come one after the other: what is counted below stays true until this one is written.
    await tx.$executeRaw`LOCK TABLE rider_code IN SHARE ROW EXCLUSIVE MODE`
    if (await tx.rider.findUnique({ where: { pseudonym } })) return refuse("alreadyAttached")
    const earlier = await tx.riderCode.findMany({
      where: { OR: [{ numberHash }, { pseudonym }], sentAt: { gt: new Date(now.getTime() - CODE_DAY_MS) } },
      select: { sentAt: true },
    })
    const wait = waitForCode(
      earlier.map(({ sentAt }) => sentAt),
      now,
    )
    if (wait > 0) return refuseForNow("tooMany", wait)
    await tx.riderCode.create({
      data: { id, numberHash, pseudonym, codeHash: new Uint8Array(hashOfCode(id, code)), sentAt: now },
    })
    return ok(null)
  })
  if (!kept.ok) return kept
  try {
    await send({ number, code, text: words(code) })
    return ok(null)
  } catch (error) {
    log.error({ err: error }, "a one-time code was not sent")
    await db.riderCode.deleteMany({ where: { id } })
    return refuse("notSent")
  }
}

/** Bound to its row, so that no other row's code can stand in for it. */
export function hashOfCode(id: string, code: string): Buffer {
  return mac("one-time-code", `${id}.${code}`)
}
