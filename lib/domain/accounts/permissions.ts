import type { Role } from "../audit/actor"

/**
 * How far a permission reaches: "area" is the subtree of the post's unit, "station" and "provider" are the post's own one.
 */
export type Reach = "everywhere" | "area" | "station" | "provider"

const officials = { CITY: "area", DISTRICT: "area", STREET: "area", COMMUNITY: "area" } as const
const planners = { STREET: "area", COMMUNITY: "area" } as const
const door = { ...planners, KEEPER: "station" } as const
const admin = { ADMIN: "everywhere" } as const

/**
 * The one table that says which role may do what, and how far. What is not written here nobody may do, and nobody sees a row of it.
 * City and district never enter data; platform administrators run the platform and have no part in the stations' business.
 */
export const PERMISSIONS = {
  "unit.read": { ...officials, ...admin },
  "unit.manage": admin,
  "user.manage": admin,
  "token.manage": admin,
  "settings.manage": admin,
  "term.manage": admin,
  "checklist.manage": admin,
  "holiday.manage": admin,
  "audit.read": { ...admin, CITY: "area", DISTRICT: "area" },

  // Providers serve across units, so that every planner may choose any of them.
  "provider.read": {
    ADMIN: "everywhere",
    CITY: "everywhere",
    DISTRICT: "everywhere",
    STREET: "everywhere",
    COMMUNITY: "everywhere",
  },
  "provider.manage": { ...planners, ...admin },
  // Who does not come says so, or tells the office on the telephone.
  "provider.blackout": { ...planners, ...admin, PROVIDER: "provider" },

  "station.read": { ...officials, KEEPER: "station" },
  "station.register": planners,
  "station.edit": planners,
  "station.submit": planners,
  "station.review": { STREET: "area" },
  "station.open": planners,
  "station.suspend": planners,
  "station.close": { STREET: "area" },
  // "Shut today" must not wait for the office.
  "station.closure": door,
  "station.code": door,

  "opening.read": { ...officials, KEEPER: "station" },
  "opening.punch": door,
  "inspection.read": { ...officials, KEEPER: "station" },
  // The street sends people out and looks itself; those who keep the station look first, and mend.
  "inspection.assign": { STREET: "area" },
  "need.read": { ...officials, KEEPER: "station" },
  "inspection.visit": { STREET: "area" },
  "inspection.selfCheck": { COMMUNITY: "area", KEEPER: "station" },
  "inspection.mend": door,

  "schedule.read": { ...officials, KEEPER: "station" },
  "schedule.plan": planners,
  "schedule.publish": planners,
  "schedule.cancelSession": planners,
  "schedule.readOwnSessions": { PROVIDER: "provider" },
  "schedule.answer": { PROVIDER: "provider" },

  "attendance.read": { ...officials, KEEPER: "station" },
  "attendance.log": door,
  "attendance.void": door,
  // Whether figures can be relied on is the street's question.
  "attendance.review": { STREET: "area" },

  "booking.read": { ...officials, KEEPER: "station" },
  "booking.mark": door,

  "overview.read": officials,
  // Taking rows out of the house is a permission of its own, and audited.
  "overview.export": officials,

  "ledger.import": planners,
  // Lists too leave the house only with a permission of their own; which rows they hold is a question of who may read them.
  "ledger.export": { ...officials, ...admin },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>

export type Action = keyof typeof PERMISSIONS
export const ACTIONS = Object.keys(PERMISSIONS) as Action[]
