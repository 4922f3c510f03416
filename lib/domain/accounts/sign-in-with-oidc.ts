import { ok, type Result, refuse } from "@/lib/plain/result"
import { inTransaction, type Tx } from "@/lib/server/transaction"
import { record } from "../audit/record"
import { type Origin, openSession } from "./sign-in"

type Claims = { subject: string; username: string | null }

/**
 * Opens a session for somebody whom the OIDC provider has identified. A known `sub` is that user; a new one is bound, once, to the user of
 * the same name who has no `sub` yet. Nobody is created: who may work here is decided by an administrator.
 *
 * Whether a name is proof enough: the operator who names a provider trusts it with every sign-in, and its office gives out the names. Yet
 * some providers let people change theirs (OIDC Core 5.7 forbids to rely on `preferred_username`), so the worst that a borrowed name can
 * win is kept out: an administrator is never bound by name, only by another administrator who enters the `sub`; a name is bound
 * once; the binding is an event of its own; and an initial password that nobody has changed ends with it.
 */
export async function signInWithOidc(
  { subject, username }: Claims,
  origin: Origin,
): Promise<Result<{ userId: string; sessionId: string }, "unknownPerson">> {
  return inTransaction(async (tx) => {
    const name = username?.trim().toLowerCase() ?? ""
    const known = await tx.user.findUnique({ where: { oidcSubject: subject } })
    if (!known && name) await bindByName(tx, subject, name, origin)
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

async function bindByName(tx: Tx, subject: string, username: string, origin: Origin): Promise<void> {
  // The condition on the empty subject lets only one `sub` win the name.
  const { count } = await tx.user.updateMany({
    where: {
      username,
      oidcSubject: null,
      disabledAt: null,
      posts: { none: { role: "ADMIN", endedAt: null } },
    },
    data: { oidcSubject: subject },
  })
  if (count === 0) return
  await tx.user.updateMany({
    where: { username, mustChangePassword: true },
    data: { passwordHash: null, mustChangePassword: false },
  })
  const user = await tx.user.findUniqueOrThrow({ where: { username } })
  await record(
    tx,
    { name: user.displayName, userId: user.id, ...origin },
    { action: "user.bindOidc", subject: ["user", user.id], areaCode: null, after: { oidcSubject: subject } },
  )
}
