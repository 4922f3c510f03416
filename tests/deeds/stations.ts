import sharp from "sharp"
import {
  approveStation,
  closeStation,
  openStation,
  returnStation,
  submitStation,
  suspendStation,
  withdrawStation,
} from "@/lib/domain/stations/change-state"
import { addClosure, liftClosure } from "@/lib/domain/stations/closures"
import { codeOfStation, comingCodes } from "@/lib/domain/stations/code-of-station"
import { editStation, verifyStation } from "@/lib/domain/stations/edit-station"
import { addPhoto, removePhoto } from "@/lib/domain/stations/photos"
import { stationHistory, stationRecord } from "@/lib/domain/stations/reads"
import { registerStation } from "@/lib/domain/stations/register-station"
import { renewCode } from "@/lib/domain/stations/renew-code"
import { stationInput } from "@/lib/domain/stations/schema"
import { setPrintedCode } from "@/lib/domain/stations/set-printed-code"
import { listStations } from "@/lib/domain/stations/staff-list"
import { db } from "@/lib/server/db"
import { HOME } from "../callers"
import type { Deed } from "../deeds"

const input = {
  name: "新驿站",
  kindCode: "building-station",
  areaCode: HOME,
  address: "天通苑北一区 2 号",
  lng: 116.42,
  lat: 40.07,
  hostName: "物业",
}
const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "#c00" } })
  .png()
  .toBuffer()
const reason = "资料不全"
const byName = { sort: { key: "name", direction: "asc" } } as const

const photoOf = async (stationId: string) =>
  db.photo.create({
    data: { stationId, width: 1, height: 1, position: 0, createdBy: stationId },
    select: { id: true },
  })
const closureOf = async (stationId: string) =>
  db.closure.create({
    data: { stationId, fromDay: new Date("2026-11-24"), reason: "停电", createdBy: stationId },
    select: { id: true },
  })

// Keepers are bound to one station, which stays the same: what they may do there is tried there.
const home: (work: (id: string) => ReturnType<Deed>) => Deed = (work) => (world) => work(world.stations.home)
const inState =
  (
    state: "DRAFT" | "SUBMITTED" | "APPROVED" | "OPEN",
    work: (id: string) => Awaited<ReturnType<Deed>>,
  ): Deed =>
  async ({ stations: { home: id } }) => {
    await db.station.update({ where: { id }, data: { state, revision: 1 } })
    return work(id)
  }

export const stationDeeds: Record<string, Deed> = {
  registerStation: async () => (actor) => registerStation(actor, stationInput.parse(input)),
  editStation: inState(
    "OPEN",
    (id) => (actor) => editStation(actor, { id, revision: 1, hostName: "新物业" }),
  ),
  verifyStation: inState("OPEN", (id) => (actor) => verifyStation(actor, { id, revision: 1 })),
  submitStation: inState("DRAFT", (id) => (actor) => submitStation(actor, { id })),
  returnStation: inState("SUBMITTED", (id) => (actor) => returnStation(actor, { id, reason })),
  approveStation: inState("SUBMITTED", (id) => (actor) => approveStation(actor, { id })),
  openStation: inState("APPROVED", (id) => (actor) => openStation(actor, { id })),
  suspendStation: inState("OPEN", (id) => (actor) => suspendStation(actor, { id, reason })),
  withdrawStation: inState("DRAFT", (id) => (actor) => withdrawStation(actor, { id, reason })),
  closeStation: inState("OPEN", (id) => (actor) => closeStation(actor, { id, reason })),
  addClosure: inState(
    "OPEN",
    (stationId) => (actor) =>
      addClosure(actor, { stationId, fromDay: "2026-11-24", toDay: null, reason: "停电" }),
  ),
  liftClosure: home(async (stationId) => {
    const { id } = await closureOf(stationId)
    return (actor) => liftClosure(actor, { id })
  }),
  // Two planners add one each; a fresh station keeps far from the most that one may have.
  addPhoto: async ({ stations }) => {
    const bytes = await picture
    return (actor) =>
      addPhoto(actor, { stationId: stations.home, caption: null, bytes: new Uint8Array(bytes) })
  },
  removePhoto: home(async (stationId) => {
    const { id } = await photoOf(stationId)
    return (actor) => removePhoto(actor, { id })
  }),
  setPrintedCode: home(async (id) => (actor) => setPrintedCode(actor, { id, printedCode: false })),
  renewCode: home(async (id) => (actor) => renewCode(actor, { id })),
  stationRecord: home(async (id) => (actor) => stationRecord(actor, id)),
  listStations: home(
    async (id) => async (actor) =>
      (await listStations(actor, byName)).items.some((station) => station.id === id),
  ),
  stationHistory: home(async (id) => (actor) => stationHistory(actor, id)),
  codeOfStation: home(async (id) => (actor) => codeOfStation(actor, id)),
  comingCodes: home(async (id) => (actor) => comingCodes(actor, id)),
}
