import sharp from "sharp"
import type { Actor } from "@/lib/domain/audit/actor"
import {
  approveStation,
  closeStation,
  openStation,
  returnStation,
  submitStation,
  suspendStation,
} from "@/lib/domain/stations/change-state"
import { addClosure } from "@/lib/domain/stations/closures"
import { addPhoto } from "@/lib/domain/stations/photos"
import { registerStation } from "@/lib/domain/stations/register-station"
import { stationInput } from "@/lib/domain/stations/schema"
import { ancestorAt } from "@/lib/plain/area-code"
import { addDays, type Day, dayOf, instantAt, weekdayOf } from "@/lib/plain/clock"
import type { Actors } from "./actors"
import { done } from "./done"
import { minutesOf, spansOf } from "./hours"
import type { Deed } from "./timeline"
import { PHOTOS } from "./world/photos"
import { draw } from "./world/picture"
import { STATIONS, type StationSeed } from "./world/stations"

/** Ids of the stations by name; filled as they are registered. */
export type StationIds = Map<string, string>

/** How stations came to be where they are: registered, reviewed, opened; some are on their way, some are over. */
export function stationDeeds(now: Date, actors: Actors, ids: StationIds): Deed[] {
  const today = dayOf(now)
  const on = (daysAgo: number, time: string) => instantAt(addDays(today, -daysAgo), minutesOf(time))
  return [
    ...STATIONS.flatMap((station, index) => life(station, index, today, actors, ids)),
    ...PHOTOS.map((photo, index) => ({
      at: on(55, `10:${10 + index}`),
      act: async () => {
        const { office, id } = whereabouts(photo.station, actors, ids)
        const bytes = await sharp(Buffer.from(draw(photo.picture)))
          .png()
          .toBuffer()
        done(await addPhoto(office, { stationId: id, caption: photo.caption, bytes }))
      },
    })),
    {
      at: new Date(now.getTime() - 40 * 60_000),
      act: async () => {
        const { office, id } = whereabouts("东直门暖心驿站", actors, ids)
        const closure = { fromDay: today, toDay: addDays(today, 2), reason: "室内电路检修，三天后恢复" }
        done(await addClosure(office, { stationId: id, ...closure }))
      },
    },
  ]
}

function life(station: StationSeed, index: number, today: Day, actors: Actors, ids: StationIds): Deed[] {
  const { state = "open", areaCode } = station
  const office = actors.office(areaCode)
  const street = actors.office(ancestorAt(areaCode, "STREET") ?? areaCode)
  const underway = ["draft", "submitted", "returned", "approved"].includes(state)
  // Three waves of stations that have long been open; the others are this week's and last week's work.
  const begun = underway ? 6 : 66 + (index % 3) * 4
  const deed = (daysAgo: number, time: string, act: (id: string) => Promise<unknown>): Deed => ({
    at: instantAt(addDays(today, -daysAgo), minutesOf(time)),
    act: async () => {
      await act(idOf(station.name, ids))
    },
  })
  const steps: Record<string, Deed> = {
    register: {
      at: instantAt(addDays(today, -begun), minutesOf("09:40")),
      act: async () => {
        ids.set(station.name, await register(station, today, office))
      },
    },
    submit: deed(begun - 1, "10:20", async (id) => done(await submitStation(office, { id }))),
    approve: deed(begun - 3, "15:10", async (id) => done(await approveStation(street, { id }))),
    open: deed(begun - 5, "08:50", async (id) => done(await openStation(office, { id }))),
    return: deed(begun - 3, "15:10", async (id) =>
      done(await returnStation(street, { id, reason: "地址请写明楼门，并补充开放时间说明后再报。" })),
    ),
    suspend: deed(9, "17:30", async (id) =>
      done(await suspendStation(office, { id, reason: "室内装修，预计三周后恢复开放。" })),
    ),
    close: deed(20, "17:00", async (id) =>
      done(await closeStation(street, { id, reason: "场地租约到期，服务并入附近驿站。" })),
    ),
  }
  return COURSES[state].map((name) => steps[name] as Deed)
}

const COURSES: Record<NonNullable<StationSeed["state"]> | "open", string[]> = {
  draft: ["register"],
  submitted: ["register", "submit"],
  returned: ["register", "submit", "return"],
  approved: ["register", "submit", "approve"],
  open: ["register", "submit", "approve", "open"],
  suspended: ["register", "submit", "approve", "open", "suspend"],
  closed: ["register", "submit", "approve", "open", "close"],
}

async function register(station: StationSeed, today: Day, office: Actor): Promise<string> {
  const { hours, state, pull, ...facts } = station
  const input = stationInput.parse({
    ...facts,
    contactName: "驿站值班人员",
    spans: spansOf(hours),
    exceptions: exceptionsOf(station, today),
  })
  return done(await registerStation(office, input)).id
}

// Offices: a Saturday morning on which they open as well, and a day after the planned weeks on which they do not.
function exceptionsOf({ kindCode }: StationSeed, today: Day) {
  if (kindCode !== "party-service-centre") return []
  const saturday = addDays(today, (6 - weekdayOf(today) + 7) % 7)
  return [
    { day: saturday, spans: [{ opens: "09:00", closes: "12:00" }], reason: "周末志愿服务日，上午开放" },
    { day: addDays(today, 16), spans: [], reason: "设备集中检修，全天闭馆" },
  ]
}

export function idOf(name: string, ids: StationIds): string {
  const id = ids.get(name)
  if (!id) throw new Error(`the demo's world has no ${name} yet`)
  return id
}

function whereabouts(name: string, actors: Actors, ids: StationIds): { office: Actor; id: string } {
  const { areaCode = "" } = STATIONS.find((station) => station.name === name) ?? {}
  return { office: actors.office(areaCode), id: idOf(name, ids) }
}
