import { inTransaction } from "@/lib/server/transaction"
import { record } from "../audit/record"
import { hashPassword } from "./passwords"

/** Gives an installation without any user its first administrator, who must change the password. @returns whether one was made */
export async function createFirstAdministrator(input: {
  username: string
  password: string
}): Promise<boolean> {
  const username = input.username.trim().toLowerCase()
  const passwordHash = await hashPassword(input.password)
  return inTransaction(async (tx) => {
    // Two processes that start at once must not both find nobody.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('nuanyi.administrators'))`
    if (await tx.user.findFirst({ select: { id: true } })) return false
    const user = await tx.user.create({
      data: { username, displayName: username, passwordHash, posts: { create: { role: "ADMIN" } } },
    })
    await record(
      tx,
      { name: "npm start", ip: null, userAgent: null },
      {
        action: "user.create",
        subject: ["user", user.id],
        areaCode: null,
        after: { username, role: "ADMIN" },
      },
    )
    return true
  })
}
