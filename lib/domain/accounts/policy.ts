import { subtreeRange, within } from "@/lib/plain/area-code"
import type { Actor, Role } from "../audit/actor"
import { type Action, PERMISSIONS, type Reach } from "./permissions"

/** What an action is done to: the keys that a reach compares. A subject without the key that a reach needs is out of reach. */
export type Subject = { areaCode?: string | null; stationId?: string | null; providerId?: string | null }

/** Which rows a viewer can see at all. */
export type Scope =
  | { kind: "none" }
  | { kind: "everywhere" }
  | { kind: "area"; code: string; range: { gte: string; lt: string } }
  | { kind: "station"; id: string }
  | { kind: "provider"; id: string }

function reachOf(role: Role, action: Action): Reach | undefined {
  const row: Partial<Record<Role, Reach>> = PERMISSIONS[action]
  return row[role]
}

/** Whether the actor, in the active post, may do `action` to `subject`. */
export function can(actor: Actor, action: Action, subject: Subject): boolean {
  const scope = scopeOf(actor, action)
  switch (scope.kind) {
    case "none":
      return false
    case "everywhere":
      return true
    case "area":
      return !!subject.areaCode && within(subject.areaCode, scope.code)
    case "station":
      return subject.stationId === scope.id
    case "provider":
      return subject.providerId === scope.id
  }
}

/** Whether the actor may do `action` to anything at all: what navigation and pages ask. */
export function canSomewhere(actor: Actor, action: Action): boolean {
  return scopeOf(actor, action).kind !== "none"
}

/** The rows that `action` reaches for this actor. A post that lacks its place reaches nothing. */
export function scopeOf(actor: Actor, action: Action): Scope {
  const { role, unitCode, stationId, providerId } = actor.post
  switch (reachOf(role, action)) {
    case "everywhere":
      return { kind: "everywhere" }
    case "area":
      return unitCode ? { kind: "area", code: unitCode, range: subtreeRange(unitCode) } : { kind: "none" }
    case "station":
      return stationId ? { kind: "station", id: stationId } : { kind: "none" }
    case "provider":
      return providerId ? { kind: "provider", id: providerId } : { kind: "none" }
    default:
      return { kind: "none" }
  }
}
