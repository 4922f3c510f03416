import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction } from "@/lib/server/transaction"
import { record } from "../audit/record"
import { type Origin, openSession } from "./sign-in"

type Claims = { subject: string; username: string | null }

/**
 * Opens a session for somebody whom the OIDC provider has identified. A known `sub` is that user; a new one is bound, once, to the user of
 * the same name who has no `sub` yet. Nobody is created: who may work here is decided by an administrator.
 */
export async function signInWithOidc(
  { subject, username }: Claims,
  origin: Origin,
): Promise<Result<{ userId: string; sessionId: string }, "unknownPerson">> {
  return inTransaction(async (tx) => {
    const name = username?.trim().toLowerCase() ?? ""
    const known = await tx.user.findUnique({ where: { oidcSubject: subject } })
    // The condition on the empty subject lets only one `sub` win the name.
    if (!known && name)
      await tx.user.updateMany({
        where: { username: name, oidcSubject: null, disabledAt: null },
        data: { oidcSubject: subject, mustChangePassword: false },
      })
    const user = known ?? (await tx.user.findUnique({ where: { oidcSubject: subject } }))
    if (!user || user.disabledAt) {
      await record(
        tx,
        { name: name || "OIDC", userId: user?.id, ...origin },
        {
          action: "session.signIn",
          subject: ["user", user?.id ?? (name || "OIDC")],
          areaCode: null,
          result: "unknownPerson",
        },
      )
      return refuse("unknownPerson")
    }
    return ok({ userId: user.id, sessionId: await openSession(tx, user, origin) })
  })
}
