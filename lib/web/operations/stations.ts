import { z } from "zod"
import { STATION_STATES, TRANSITION_NAMES } from "@/lib/domain/stations/rules"
import { reasonedStationId, stationChanges, stationInput } from "@/lib/domain/stations/schema"
import { operation } from "./operation"

const station = z.object({ id: z.uuid() })
const written = z
  .object({
    id: z.uuid(),
    revision: z.number().int().positive().meta({ description: "the one that the next change must name" }),
  })
  .meta({ id: "WrittenStation" })

export const postStation = operation({
  id: "postStation",
  method: "post",
  path: "/api/v1/stations",
  summary: "Register a station, as a draft that only its line of offices sees",
  who: "staff",
  body: stationInput,
  answers: { 201: { description: "Registered", schema: written } },
  problems: [413],
})

export const patchStation = operation({
  id: "patchStation",
  method: "patch",
  path: "/api/v1/stations/{id}",
  summary:
    "Change what is written about a station: what is left out stays, null empties, a list replaces the list",
  who: "staff",
  params: station,
  body: stationChanges,
  answers: { 200: { description: "Changed, and vouched for as of now", schema: written } },
  problems: [409, 413],
})

export const postTransition = operation({
  id: "postTransition",
  method: "post",
  path: "/api/v1/stations/{id}/transitions",
  summary: "Take a station one step through its life; to return, suspend or close it needs a reason",
  who: "staff",
  params: station,
  body: z.object({
    transition: z.enum(TRANSITION_NAMES),
    reason: reasonedStationId.shape.reason.optional(),
    revision: stationChanges.shape.revision
      .optional()
      .meta({ description: "the one that was looked at; refused when it is no longer that" }),
  }),
  answers: {
    201: {
      description: "In its new state",
      schema: z.object({ id: z.uuid(), state: z.enum(STATION_STATES) }),
    },
  },
  problems: [409],
})

export const stationStaffOperations = [postStation, patchStation, postTransition]
