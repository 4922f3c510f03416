/** Roles are compared by table (accounts/permissions.ts), never by rank. */
export const ROLES = ["ADMIN", "CITY", "DISTRICT", "STREET", "COMMUNITY", "KEEPER", "PROVIDER"] as const
export type Role = (typeof ROLES)[number]

/** 岗位: a role at exactly one kind of place; an administrator's has none. */
export type ActorPost = {
  id: string
  role: Role
  unitCode: string | null
  stationId: string | null
  providerId: string | null
  /** Of the unit, or of the station that is kept; null for administrators and providers. */
  areaCode: string | null
  /** In words: 天通苑北街道党工委, 华联家园驿站. */
  placeName: string
}

/** Who acts: a person in one post, from a browser or through a token. Every command and staff query takes one. */
export type Actor = {
  userId: string
  username: string
  displayName: string
  /** Of the browser's session; null when a token acts. */
  sessionId: string | null
  post: ActorPost
  ip: string | null
  userAgent: string | null
}
