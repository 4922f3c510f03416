import { z } from "zod"
import type { BatchEntry } from "@/lib/domain/attendance/log-batch"
import {
  BATCH_LIMIT,
  checkInInput,
  entryInput,
  entryKey,
  OCCUPATIONS,
  voidInput,
} from "@/lib/domain/attendance/schema"
import { isDay } from "@/lib/plain/clock"
import { parseInput } from "../parse"
import { operation } from "./operation"

const station = z.object({ id: z.uuid() })
const instant = z.iso.datetime({ offset: true })
const count = z.number().int().nonnegative()
const occupation = z.enum(OCCUPATIONS)

const logged = z
  .object({
    id: z.uuid(),
    day: z.iso.date(),
    stationId: z.uuid(),
    at: instant,
    sessionId: z.uuid().nullable(),
    counted: z.boolean().meta({
      description:
        "false: an earlier entry of the same phone stands for this one; id and at are that entry's",
    }),
  })
  .meta({ id: "LoggedEntry" })

export const postCheckIn = operation({
  id: "postCheckIn",
  method: "post",
  path: "/api/v1/check-ins",
  summary:
    "Log one visit, or attendance at a session, with the code that hangs at the station's door, or is on its screen",
  who: "anyone",
  headers: z.object({ "idempotency-key": entryKey }),
  body: checkInInput,
  bodyLimit: 4 * 1024,
  answers: { 201: { description: "Logged; the same key again gets the same answer", schema: logged } },
  problems: [409, 413, 429],
})

export const getCodes = operation({
  id: "getCodes",
  method: "get",
  path: "/api/v1/stations/{id}/codes",
  summary: "The code for a station's screen now, and those of the coming ten minutes, each for half a minute",
  who: "staff",
  params: station,
  answers: {
    200: {
      description: "In their order; a code is taken from a minute before its time to a minute after it",
      schema: z.object({
        stationId: z.uuid(),
        open: z.boolean().meta({ description: "whether the station is in service, so that its codes count" }),
        now: instant.meta({ description: "by the server's clock: that of a screen may be wrong" }),
        items: z.array(z.object({ code: z.string(), from: instant, until: instant })),
      }),
    },
  },
})

// One line that cannot be read must not spoil the others: it comes out as what is wrong with it.
const batchEntry = z.union([
  entryInput.transform((value): BatchEntry => ({ ok: true, value })),
  z.unknown().transform((raw): BatchEntry => {
    const parsed = parseInput(entryInput, raw)
    const key = z.object({ key: z.string().max(200) }).safeParse(raw)
    return { ok: false, key: key.data?.key ?? null, details: parsed.ok ? [] : parsed.details }
  }),
])

const batchAnswer = z
  .object({
    key: z.string().nullable(),
    entry: logged.nullable(),
    problem: z
      .object({ type: z.string(), title: z.string(), status: z.number().int(), detail: z.string() })
      .loose()
      .nullable(),
  })
  .meta({ id: "BatchAnswer" })

export const postAttendance = operation({
  id: "postAttendance",
  method: "post",
  path: "/api/v1/stations/{id}/attendance",
  summary: "Log up to 500 entries, each with its own key; one answer for each, in their order",
  who: "staff",
  params: station,
  body: z.object({ entries: z.array(batchEntry).min(1).max(BATCH_LIMIT) }),
  answers: {
    200: { description: "An answer for each entry", schema: z.object({ items: z.array(batchAnswer) }) },
  },
  problems: [413],
})

const entry = z
  .object({
    id: z.uuid(),
    day: z.iso.date(),
    at: instant,
    occupation,
    platform: z.string().nullable(),
    quantity: z.number().int().positive(),
    sessionId: z.uuid().nullable(),
    kind: z.string().nullable(),
    kindEn: z.string().nullable(),
    source: z.enum(["SCAN", "KEEPER", "COUNT", "API"]),
    proof: z.enum(["PRINTED", "ROTATING"]).nullable().meta({
      description:
        "of a scan: the code on the station's screen, or the printed one, which is the weaker proof",
    }),
    recordedBy: z.string().nullable(),
    recordedAt: instant,
    voided: z.object({ reason: z.string(), by: z.string(), at: instant }).nullable(),
  })
  .meta({ id: "AttendanceEntry" })

export const getAttendance = operation({
  id: "getAttendance",
  method: "get",
  path: "/api/v1/stations/{id}/attendance",
  summary: "A station's day: sums, sessions, and the entries behind them, the latest first",
  who: "staff",
  params: station,
  query: z.object({
    day: z.string().refine(isDay, "notADay").optional(),
    limit: z.coerce.number("notANumber").int("notANumber").min(1).max(200).default(50),
    cursor: z.string().max(4096).optional(),
  }),
  answers: {
    200: {
      description: "The day; today unless told",
      schema: z.object({
        stationId: z.uuid(),
        day: z.iso.date(),
        visits: count,
        sessionVisits: count,
        people: count,
        occupations: z.array(z.object({ occupation, visits: count })),
        sessions: z.array(
          z.object({
            id: z.uuid(),
            kindCode: z.string(),
            kind: z.string(),
            kindEn: z.string(),
            startsAt: instant,
            endsAt: instant,
            cancelled: z.boolean(),
            open: z.boolean().meta({ description: "takes attendance at this moment" }),
            visits: count,
          }),
        ),
        items: z.array(entry),
        nextCursor: z.string().nullable(),
      }),
    },
  },
})

export const postAttendanceVoid = operation({
  id: "postAttendanceVoid",
  method: "post",
  path: "/api/v1/stations/{id}/attendance/voids",
  summary: "Take a mistaken entry out of the figures, with a reason; both stay",
  who: "staff",
  params: station,
  body: voidInput,
  answers: {
    201: {
      description: "Void from now on",
      schema: z.object({ entryId: z.uuid(), voidedAt: instant }),
    },
  },
  problems: [409],
})

export const attendanceOperations = [postCheckIn, getCodes, postAttendance, getAttendance, postAttendanceVoid]
