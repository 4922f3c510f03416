import { describe, expect, test, vi } from "vitest"
import { db } from "@/lib/server/db"
import type { Tx } from "@/lib/server/transaction"
import { ownDatabase } from "@/tests/database"
import { aPerson, codeOf, origin, PASSWORD } from "@/tests/people"
import { sessionOf } from "./session-of"
import { signIn } from "./sign-in"

ownDatabase()

const MINUTE = 60_000
const later = (minutes: number) => new Date(Date.now() + minutes * MINUTE)
const tryIn = async (username: string, password = PASSWORD, now?: Date) =>
  codeOf(await signIn({ username, password }, origin, now))

/** Starts `attempt` while `change` is written but not yet committed, and commits when the attempt waits for it. */
async function meanwhile<T>(change: (tx: Tx) => Promise<unknown>, attempt: () => Promise<T>): Promise<T> {
  const answer = await db.$transaction(async (tx) => {
    await change(tx)
    const begun = { answer: attempt() }
    await vi.waitFor(async () => {
      const waiting = await db.$queryRaw<unknown[]>`
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
      expect(waiting).toHaveLength(1)
    })
    return begun
  })
  return answer.answer
}

async function openedSession(over = {}) {
  const { username } = await aPerson(over)
  const result = await signIn({ username, password: PASSWORD }, origin)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

describe("signing in", () => {
  test("takes the name in any case, and tells a wrong name and a wrong password alike", async () => {
    const { username } = await aPerson({ username: "wang.li" })
    expect(await tryIn("  WANG.LI ")).toBe("ok")
    expect(await tryIn(username, "wrong")).toBe("wrongCredentials")
    expect(await tryIn("nobody", PASSWORD)).toBe("wrongCredentials")
    expect(await tryIn("wang\u0000.li\u202e")).toBe("ok")
    expect(await tryIn("", "")).toBe("wrongCredentials")
    expect(await tryIn("x".repeat(10_000), "x".repeat(10_000))).toBe("wrongCredentials")
  })

  test("a person without a password, or a disabled one, does not come in", async () => {
    const { username } = await aPerson({ disabledAt: new Date() })
    expect(await tryIn(username)).toBe("wrongCredentials")
    await db.user.create({ data: { username: "sso-only", displayName: "x" } })
    expect(await tryIn("sso-only", "no one has this password")).toBe("wrongCredentials")
  })

  test("every try is on record, with where it came from", async () => {
    const { username, id } = await aPerson()
    await tryIn(username, "wrong")
    await tryIn(username)
    const events = await db.auditEvent.findMany({ where: { userId: id }, orderBy: { id: "asc" } })
    expect(events.map(({ result, ip }) => [result, ip])).toEqual([
      ["wrongCredentials", origin.ip],
      ["ok", origin.ip],
    ])
    expect(
      JSON.stringify(events, (_, value) => (typeof value === "bigint" ? `${value}` : value)),
    ).not.toContain('wrong"')
  })
})

describe("while a password is verified", () => {
  test("it may be reset, or its person disabled: then it no longer opens anything", async () => {
    for (const change of [{ passwordHash: "another" }, { disabledAt: new Date() }]) {
      const { username, id } = await aPerson()
      const code = await meanwhile(
        (tx) => tx.user.update({ where: { id }, data: change }),
        () => tryIn(username),
      )
      expect(code).toBe("wrongCredentials")
      expect(await db.userSession.count({ where: { userId: id } })).toBe(0)
    }
  })
})

describe("after five wrong guesses", () => {
  test("a name is locked, for the right password too, until its time is over", async () => {
    const { username } = await aPerson()
    for (let n = 0; n < 4; n++) expect(await tryIn(username, "wrong")).toBe("wrongCredentials")
    expect(await tryIn(username, "wrong")).toBe("locked")
    expect(await tryIn(username)).toBe("locked")
    expect(await tryIn(username, PASSWORD, later(14))).toBe("locked")
    expect(await tryIn(username, PASSWORD, later(16))).toBe("ok")
    // Counting begins anew.
    expect(await tryIn(username, "wrong", later(17))).toBe("wrongCredentials")
  })

  test("the name says for how many seconds it stays locked", async () => {
    const { username } = await aPerson()
    const start = new Date()
    const at = (seconds: number, password = PASSWORD) =>
      signIn({ username, password }, origin, new Date(start.getTime() + seconds * 1000))
    for (let n = 0; n < 4; n++) expect(await at(0, "wrong")).not.toHaveProperty("retryAfter")
    expect(await at(0, "wrong")).toEqual({ ok: false, code: "locked", retryAfter: 900 })
    expect(await at(100)).toEqual({ ok: false, code: "locked", retryAfter: 800 })
    expect(await at(899.5)).toEqual({ ok: false, code: "locked", retryAfter: 1 })
    expect(codeOf(await at(900))).toBe("ok")
  })

  test("a name that is nobody's is locked just the same", async () => {
    for (let n = 0; n < 5; n++) await tryIn("ghost", "wrong")
    expect(await tryIn("ghost", PASSWORD)).toBe("locked")
  })

  test("twenty guesses at once are not more than five", async () => {
    const { username } = await aPerson()
    const codes = await Promise.all(Array.from({ length: 20 }, () => tryIn(username, "wrong")))
    expect(codes.filter((code) => code === "wrongCredentials")).toHaveLength(4)
    expect(codes.filter((code) => code === "locked")).toHaveLength(16)
    expect(await tryIn(username)).toBe("locked")
  }, 60_000)

  test("the right one is refused that was verified while the fifth wrong one was being counted", async () => {
    const { username } = await aPerson()
    await tryIn(username, "wrong")
    const code = await meanwhile(
      (tx) => tx.signInGuard.update({ where: { username }, data: { failures: 0, lockedUntil: later(15) } }),
      () => tryIn(username),
    )
    expect(code).toBe("locked")
  })

  test("whoever guesses right in a crowd of guesses is let in only among the first five", async () => {
    const { username, id } = await aPerson()
    const guesses = Array.from({ length: 24 }, (_, n) => tryIn(username, n === 20 ? PASSWORD : "wrong"))
    const codes = await Promise.all(guesses)
    const events = await db.auditEvent.findMany({ where: { userId: id }, orderBy: { id: "asc" } })
    const results = events.map(({ result }) => result)
    expect(results).toHaveLength(24)
    if (codes[20] === "ok") expect(results.indexOf("ok")).toBeLessThan(5)
    else expect(results).not.toContain("ok")
    expect(await tryIn(username)).toBe("locked")
  })

  test("the right password in between starts the count anew", async () => {
    const { username } = await aPerson()
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 4; n++) await tryIn(username, "wrong")
      expect(await tryIn(username)).toBe("ok")
    }
  })
})

describe("a session", () => {
  test("goes on while it is used, and ends half an hour after the last request", async () => {
    const { sessionId } = await openedSession()
    for (const minutes of [29, 58, 87])
      expect(await sessionOf(sessionId, origin, later(minutes))).not.toBeNull()
    expect(await sessionOf(sessionId, origin, later(118))).toBeNull()
  })

  test("ends twelve hours after signing in, however busy", async () => {
    const { sessionId } = await openedSession()
    for (let minutes = 0; minutes < 720; minutes += 25)
      expect(await sessionOf(sessionId, origin, later(minutes))).not.toBeNull()
    expect(await sessionOf(sessionId, origin, later(721))).toBeNull()
  })

  test("ends at once when it is revoked, or its person disabled", async () => {
    const [one, two] = [await openedSession(), await openedSession()]
    await db.userSession.update({ where: { id: one.sessionId }, data: { revokedAt: new Date() } })
    expect(await sessionOf(one.sessionId, origin)).toBeNull()
    await db.user.update({ where: { id: two.userId }, data: { disabledAt: new Date() } })
    expect(await sessionOf(two.sessionId, origin)).toBeNull()
    expect(await sessionOf("019ab5d2-0000-7000-8000-000000000000", origin)).toBeNull()
  })

  test("of a person without a post is nobody's who may act", async () => {
    const { sessionId } = await openedSession()
    expect(await sessionOf(sessionId, origin)).toMatchObject({ posts: [], actor: null })
  })
})
