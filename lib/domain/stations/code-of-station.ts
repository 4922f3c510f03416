import { db } from "@/lib/server/db"
import { can, scopeOf } from "../accounts/policy"
import type { Actor } from "../audit/actor"
import { rotatingCode, stationCode } from "./code"
import { spanOfWindow, WINDOW_SECONDS, windowOf } from "./code-rules"
import { stationScope } from "./scope"

export type DoorCode = {
  id: string
  name: string
  nameEn: string | null
  address: string
  open: boolean
  codeVersion: number
  code: string
  /** Whether the printed code counts, or only the one on the screen. */
  printedCode: boolean
}

/** The code that is to hang at a station's door; null for whoever may not hand it out. */
export async function codeOfStation(actor: Actor, id: string): Promise<DoorCode | null> {
  const station = await db.station.findFirst({
    where: { AND: [{ id }, stationScope(scopeOf(actor, "station.read"))] },
    select: {
      id: true,
      name: true,
      nameEn: true,
      address: true,
      areaCode: true,
      state: true,
      codeVersion: true,
      printedCode: true,
    },
  })
  if (!station || !can(actor, "station.code", { areaCode: station.areaCode, stationId: id })) return null
  const { areaCode: _, state, ...rest } = station
  return { ...rest, open: state === "OPEN", code: stationCode(id, station.codeVersion) }
}

export type ScreenCode = { code: string; from: Date; until: Date }

/** What a screen is handed at once, so that a short loss of network does not leave it without a code. */
const AHEAD_MINUTES = 10

/** The code that a station's screen shows now, and those of the coming minutes; null for whoever may not hand them out. */
export async function comingCodes(
  actor: Actor,
  id: string,
  now = new Date(),
): Promise<(DoorCode & { codes: ScreenCode[] }) | null> {
  const door = await codeOfStation(actor, id)
  if (!door) return null
  const first = windowOf(now)
  const windows = Array.from({ length: (AHEAD_MINUTES * 60) / WINDOW_SECONDS }, (_, n) => first + n)
  return {
    ...door,
    codes: windows.map((window) => ({
      code: rotatingCode(id, door.codeVersion, window),
      ...spanOfWindow(window),
    })),
  }
}
