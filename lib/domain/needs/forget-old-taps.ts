import { addDays, dayOf } from "@/lib/plain/clock"
import { weekOf } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { settings } from "../settings/reads"

/**
 * Removes the single taps of weeks that lie `need.keepDays` back and more, with the pseudonyms in them. What they were counted as stays
 * in the roll-up. Any number of processes may do it at once, and again. @returns how many were removed
 */
export async function forgetOldTaps(now = new Date()): Promise<number> {
  const days = (await settings())["need.keepDays"]
  const { count } = await db.needTap.deleteMany({
    where: { week: { lt: weekOf(addDays(dayOf(now), -days)) } },
  })
  return count
}
