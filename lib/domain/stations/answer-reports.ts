import type { Tx } from "@/lib/server/transaction"

/**
 * Whoever stood at the door at `at` answers the reports up to then: the doubt they raised is lifted. Older than the doubt it lifts
 * nothing. For verbs that record their own event; `updated_at` is left alone, since nothing that is written about the station changes.
 */
export async function answerReports(tx: Tx, stationId: string, at: Date): Promise<void> {
  await tx.$executeRaw`UPDATE station SET answered_at = greatest(answered_at, ${at}::timestamptz),
    doubted_at = CASE WHEN doubted_at > ${at}::timestamptz THEN doubted_at END WHERE id = ${stationId}::uuid`
}
