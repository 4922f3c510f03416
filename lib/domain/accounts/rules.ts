import { areaLevelOf } from "@/lib/plain/area-code"
import type { Problem } from "@/lib/plain/result"
import type { Role } from "../audit/actor"
import type { Settings } from "../settings/schema"

/** A phrase this long needs no mix of characters. */
const LONG = 16

/** What is wrong with a new password: length by the office's rule, three of four kinds of characters, and nothing that is known already. */
export function passwordProblems(
  password: string,
  { username, old, minLength }: { username: string; old?: string; minLength: number },
): Problem[] {
  const path = "newPassword"
  if ([...password].length < minLength)
    return [{ path, message: "passwordTooShort", params: { minimum: minLength } }]
  if (password === old) return [{ path, message: "passwordUnchanged" }]
  if (password.toLowerCase().includes(username.toLowerCase())) return [{ path, message: "passwordHoldsName" }]
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length
  return kinds < 3 && [...password].length < LONG ? [{ path, message: "passwordTooPlain" }] : []
}

/** From when on a session must have been opened, and used, to stand at `now`. */
export function sessionLimits(
  rules: Pick<Settings, "session.idleMinutes" | "session.absoluteHours">,
  now: Date,
): { openedSince: Date; usedSince: Date } {
  return {
    openedSince: new Date(now.getTime() - rules["session.absoluteHours"] * 3_600_000),
    usedSince: new Date(now.getTime() - rules["session.idleMinutes"] * 60_000),
  }
}

type Place = { unitCode: string | null; stationId: string | null; providerId: string | null }

/** A role is held at exactly the one kind of place that it needs; the database has the same rule as a constraint. */
export function placeProblems(role: Role, { unitCode, stationId, providerId }: Place): Problem[] {
  const wants =
    role === "ADMIN"
      ? null
      : role === "KEEPER"
        ? "stationId"
        : role === "PROVIDER"
          ? "providerId"
          : "unitCode"
  const given = { unitCode, stationId, providerId }
  const extra = (["unitCode", "stationId", "providerId"] as const).filter(
    (name) => name !== wants && given[name],
  )
  if (extra.length > 0) return extra.map((path) => ({ path, message: "placeDoesNotFit" }))
  if (wants === null) return []
  if (!given[wants]) return [{ path: wants, message: "required" }]
  return wants === "unitCode" && areaLevelOf(unitCode ?? "") !== role
    ? [{ path: "unitCode", message: "placeDoesNotFit" }]
    : []
}
