import { randomUUID } from "node:crypto"
import sharp from "sharp"
import { assignTask } from "@/lib/domain/inspections/assign-task"
import { currentChecklist } from "@/lib/domain/inspections/checklist-reads"
import { selfCheck, visitStation } from "@/lib/domain/inspections/record-inspection"
import type { InspectionInput } from "@/lib/domain/inspections/schema"
import { ancestorAt } from "@/lib/plain/area-code"
import { addDays, dayOf, instantAt } from "@/lib/plain/clock"
import type { Actors } from "./actors"
import { done } from "./done"
import { minutesOf } from "./hours"
import type { StationIds } from "./stations"
import type { Deed } from "./timeline"
import { LOOKS, type LookSeed, SENT } from "./world/inspections"
import { PHOTOS } from "./world/photos"
import { draw } from "./world/picture"
import { STATIONS } from "./world/stations"

/** What people found when they looked at stations, and where they are still to look. */
export function inspectionDeeds({
  now,
  actors,
  ids,
}: {
  now: Date
  actors: Actors
  ids: StationIds
}): Deed[] {
  const on = (daysAgo: number, time: string) => instantAt(addDays(dayOf(now), -daysAgo), minutesOf(time))
  return [
    ...LOOKS.map((look) => ({
      at: on(look.daysAgo, look.time),
      act: async () => {
        const { id, office, street } = whereabouts(look.station, actors, ids)
        const report = await reportOf(id, look, now)
        done(await (look.kind === "VISIT" ? visitStation(street, report) : selfCheck(office, report)))
      },
    })),
    ...SENT.map(({ station, daysAgo, time, cause, note }) => ({
      at: on(daysAgo, time),
      act: async () => {
        const { id, street } = whereabouts(station, actors, ids)
        done(await assignTask(street, { stationId: id, cause, note }))
      },
    })),
  ]
}

function whereabouts(name: string, actors: Actors, ids: StationIds) {
  const station = STATIONS.find((one) => one.name === name)
  const id = ids.get(name)
  if (!station || !id) throw new Error(`the demo's world has no station ${name}`)
  const { areaCode } = station
  return {
    id,
    office: actors.office(areaCode),
    street: actors.office(ancestorAt(areaCode, "STREET") ?? areaCode),
  }
}

async function reportOf(stationId: string, { wanting, kind }: LookSeed, now: Date): Promise<InspectionInput> {
  const checklist = await currentChecklist()
  if (!checklist) throw new Error("the demo's world has no standard")
  const picture = PHOTOS[0]?.picture
  const photo =
    picture &&
    new Uint8Array(
      await sharp(Buffer.from(draw(picture)))
        .png()
        .toBuffer(),
    )
  return {
    id: randomUUID(),
    stationId,
    checklistId: checklist.id,
    note: null,
    tasks: [],
    answers: checklist.items.map((item) => {
      const found = wanting.find(({ code }) => code === item.code)
      return {
        code: item.code,
        verdict: found?.verdict ?? "MET",
        note: found?.note ?? null,
        facilityCode: found?.facility ?? null,
        mendBy: found ? addDays(dayOf(now), found.mendInDays) : null,
        ...(kind === "VISIT" && item.photo ? { photo } : {}),
      }
    }),
  }
}
