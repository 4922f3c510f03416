import { z } from "zod"
import {
  cancelSessionInput,
  saveWeekBody,
  substituteProviderInput,
  WEEK_STATES,
  week,
} from "@/lib/domain/schedules/schema"
import { operation } from "./operation"

const params = z.object({ id: z.uuid() })
const ofWeek = z.object({
  week: week.meta({ description: "ISO week, Monday first, Asia/Shanghai", example: "2026-W48" }),
})
const instant = z.iso.datetime({ offset: true })

const base = {
  id: z.uuid().meta({ description: "stays the same however often the session is changed" }),
  startsAt: instant,
  endsAt: instant,
  place: z.string().meta({ description: "where in the station; empty: the station as a whole" }),
  capacity: z.number().int().positive().nullable(),
  bookable: z
    .boolean()
    .meta({ description: "whether riders book its places, at /bookings/new?session={id}" }),
  note: z.string().nullable(),
  cancelled: z.boolean(),
  cancelReason: z.string().nullable(),
  changeReason: z.string().nullable().meta({ description: "why it is not as riders first read it" }),
}

const published = z
  .object({
    stationId: z.uuid(),
    week: z.string(),
    publishedAt: instant.nullable().meta({ description: "null: nothing was announced for this week" }),
    sessions: z.array(
      z.object({
        ...base,
        kind: z.object({ code: z.string(), name: z.string(), nameEn: z.string() }),
        provider: z.string().nullable(),
        insteadOf: z
          .string()
          .nullable()
          .meta({ description: "whom riders first read of, where another provider comes now" }),
        changedAt: instant.nullable().meta({ description: "when riders last saw it change; null if never" }),
      }),
    ),
  })
  .meta({ id: "PublishedWeek" })

const draft = z
  .object({
    stationId: z.uuid(),
    week: z.string(),
    revision: z.number().int().nonnegative(),
    state: z.enum(WEEK_STATES),
    sessions: z.array(
      z.object({
        ...base,
        kindCode: z.string(),
        providerId: z.uuid().nullable(),
        problems: z.array(
          z.object({ kind: z.string(), severity: z.enum(["blocks", "warns"]), about: z.string().optional() }),
        ),
      }),
    ),
  })
  .meta({ id: "DraftWeek" })

export const getSchedule = operation({
  id: "getSchedule",
  method: "get",
  path: "/api/v1/stations/{id}/schedule",
  summary: "An open station's week as riders read it; never a draft, whoever asks",
  who: "anyone",
  params,
  query: ofWeek.partial(),
  answers: { 200: { description: "The week; the running one unless told", schema: published } },
})

export const getDraft = operation({
  id: "getDraft",
  method: "get",
  path: "/api/v1/stations/{id}/schedule/draft",
  summary: "The working copy of a week, its revision, and what is wrong with each session",
  who: "staff",
  params,
  query: ofWeek,
  answers: { 200: { description: "The working copy", schema: draft } },
})

export const putSchedule = operation({
  id: "putSchedule",
  method: "put",
  path: "/api/v1/stations/{id}/schedule",
  summary:
    "Replace the working copy of a week. Sessions without an id are new; those left out are removed, unless riders have seen them",
  who: "staff",
  params,
  query: ofWeek,
  body: saveWeekBody,
  answers: { 200: { description: "The working copy as it is now", schema: draft } },
  problems: [409, 413],
})

export const postPublication = operation({
  id: "postPublication",
  method: "post",
  path: "/api/v1/stations/{id}/schedule/publish",
  summary: "Publish the working copy of a week: all of it, or nothing",
  who: "staff",
  params,
  query: ofWeek.extend({
    revision: z.coerce
      .number("notANumber")
      .int("notANumber")
      .min(0)
      .optional()
      .meta({ description: "refused if the working copy has moved on from it" }),
  }),
  answers: {
    201: {
      description: "Published",
      schema: z.object({
        stationId: z.uuid(),
        week: z.string(),
        number: z.number().int().positive(),
        revision: z.number().int(),
      }),
    },
  },
  problems: [409],
})

const toldAtOnce = z.object({
  id: z.uuid(),
  number: z.number().int().positive(),
  revision: z.number().int(),
})

export const postCancellation = operation({
  id: "postCancellation",
  method: "post",
  path: "/api/v1/stations/{id}/schedule/cancellations",
  summary: "Tell riders at once that a published session does not take place",
  who: "staff",
  params,
  body: cancelSessionInput,
  answers: {
    201: {
      description: "Cancelled; only this changed for riders",
      schema: toldAtOnce,
    },
  },
  problems: [409],
})

export const postSubstitution = operation({
  id: "postSubstitution",
  method: "post",
  path: "/api/v1/stations/{id}/schedule/substitutions",
  summary: "Tell riders at once that another provider comes to a published session, and why",
  who: "staff",
  params,
  body: substituteProviderInput,
  answers: {
    201: {
      description: "Swapped; only this changed for riders",
      schema: toldAtOnce,
    },
  },
  problems: [409],
})

export const schedulesOperations = [
  getSchedule,
  getDraft,
  putSchedule,
  postPublication,
  postCancellation,
  postSubstitution,
]
