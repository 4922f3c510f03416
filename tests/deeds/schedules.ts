import { addPattern } from "@/lib/domain/patterns/add-pattern"
import { editPattern } from "@/lib/domain/patterns/edit-pattern"
import { endPattern, resumePattern } from "@/lib/domain/patterns/end-pattern"
import { proposeWeek } from "@/lib/domain/patterns/propose-week"
import { patternsOf } from "@/lib/domain/patterns/reads"
import { takeProposal } from "@/lib/domain/patterns/take-proposal"
import { planRoundTrip } from "@/lib/domain/rounds/plan-round-trip"
import { takeRoundTripInput } from "@/lib/domain/rounds/schema"
import { takeRoundTrip } from "@/lib/domain/rounds/take-round-trip"
import { addSession } from "@/lib/domain/schedules/add-session"
import { answerSession } from "@/lib/domain/schedules/answer-session"
import { cancelSession } from "@/lib/domain/schedules/cancel-session"
import { discardDraft } from "@/lib/domain/schedules/discard-draft"
import { editSession, moveSession } from "@/lib/domain/schedules/edit-session"
import { ownPlan } from "@/lib/domain/schedules/own-plan"
import { ownSessions } from "@/lib/domain/schedules/own-sessions"
import { publishWeek } from "@/lib/domain/schedules/publish-week"
import { weekOf } from "@/lib/domain/schedules/reads"
import { removeSession } from "@/lib/domain/schedules/remove-session"
import { saveWeek } from "@/lib/domain/schedules/save-week"
import { addSessionInput, editSessionInput, saveWeekInput } from "@/lib/domain/schedules/schema"
import { substituteProvider } from "@/lib/domain/schedules/substitute-provider"
import { undoChange } from "@/lib/domain/schedules/undo-change"
import { weekList } from "@/lib/domain/schedules/week-list"
import { addDays } from "@/lib/plain/clock"
import { addWeeks, mondayOf, weekNow } from "@/lib/plain/week"
import { db } from "@/lib/server/db"
import { newProvider, type World } from "../callers"
import type { Deed } from "../deeds"
import { aPattern } from "../patterns"
import { aTrip } from "../rounds"

// A week of its own for each try, so that none finds what another left.
let ahead = 1
const nextWeek = () => addWeeks(weekNow(new Date()), ahead++)
const tuesday = (week: string) => addDays(mondayOf(week), 1)
const words = { kindCode: "haircut", place: "活动区" }

/** A planned session in a week of its own; published, if riders shall know of it. */
export async function plannedSession({ callers, stations, providers }: World, published = false) {
  const week = nextWeek()
  const planner = callers.community.actor
  const added = await addSession(
    planner,
    addSessionInput.parse({
      ...words,
      providerId: providers.home,
      stationId: stations.home,
      week,
      revision: 0,
      day: tuesday(week),
      starts: "10:00",
      ends: "11:00",
    }),
  )
  if (!added.ok) throw new Error(added.code)
  if (published) {
    const done = await publishWeek(planner, { stationId: stations.home, week })
    if (!done.ok) throw new Error(done.code)
  }
  return { id: added.value.id, revision: added.value.revision, week, stationId: stations.home }
}

async function openAgain({ stations }: World) {
  await db.station.update({ where: { id: stations.home }, data: { state: "OPEN" } })
  await db.closure.updateMany({ where: { stationId: stations.home }, data: { liftedAt: new Date() } })
}

function said() {
  const { stationId: _, ...rest } = aPattern()
  return rest
}

async function newPattern(world: World): Promise<string> {
  await openAgain(world)
  const added = await addPattern(world.callers.community.actor, aPattern({ stationId: world.stations.home }))
  if (!added.ok) throw new Error(added.code)
  return added.value.id
}

type Planned = Awaited<ReturnType<typeof plannedSession>>
const withSession =
  (work: (planned: Planned) => Awaited<ReturnType<Deed>>, published = false): Deed =>
  async (world) => {
    await openAgain(world)
    return work(await plannedSession(world, published))
  }

const times = (week: string) => ({ day: tuesday(week), starts: "14:00", ends: "15:00" })

export const scheduleDeeds: Record<string, Deed> = {
  saveWeek: withSession(({ stationId, revision, week }) => (actor) => {
    const startsAt = `${tuesday(week)}T09:00:00+08:00`
    const endsAt = `${tuesday(week)}T10:00:00+08:00`
    const sessions = [{ ...words, startsAt, endsAt }]
    return saveWeek(actor, saveWeekInput.parse({ stationId, week, revision, sessions }))
  }),
  addSession: withSession(
    ({ stationId, revision, week }) =>
      (actor) =>
        addSession(actor, addSessionInput.parse({ ...words, ...times(week), stationId, week, revision })),
  ),
  editSession: withSession(
    ({ id, revision, week }) =>
      (actor) =>
        editSession(actor, editSessionInput.parse({ ...words, ...times(week), sessionId: id, revision })),
  ),
  moveSession: withSession(
    ({ id, revision, week }) =>
      (actor) =>
        moveSession(actor, {
          sessionId: id,
          revision,
          startsAt: new Date(`${tuesday(week)}T12:00:00+08:00`),
          endsAt: new Date(`${tuesday(week)}T13:00:00+08:00`),
        }),
  ),
  removeSession: withSession(
    ({ id, revision }) =>
      (actor) =>
        removeSession(actor, { sessionId: id, revision }),
  ),
  proposeWeek: withSession(
    ({ stationId, week }) =>
      (actor) =>
        proposeWeek(actor, { stationId, from: "week", fromWeek: week, week: nextWeek() }),
  ),
  takeProposal: withSession(
    ({ stationId, week }) =>
      (actor) =>
        takeProposal(actor, { stationId, from: "week", fromWeek: week, week: nextWeek() }),
  ),
  planRoundTrip: async (world) => {
    await openAgain(world)
    const { home: providerId } = world.providers
    const trip = aTrip({ week: nextWeek(), stations: [world.stations.home], providerId })
    return (actor) => planRoundTrip(actor, trip)
  },
  takeRoundTrip: async (world) => {
    await openAgain(world)
    const week = nextWeek()
    const { home: stationId } = world.stations
    await db.openingSpan.createMany({
      data: [{ stationId, weekday: 2, opens: 540, closes: 1260 }],
      skipDuplicates: true,
    })
    const stop = { stationId, revision: 0, day: tuesday(week), starts: "14:00", ends: "15:00", taken: "on" }
    const { home: providerId } = world.providers
    const trip = takeRoundTripInput.parse({ ...words, week, providerId, stops: [stop] })
    return (actor) => takeRoundTrip(actor, trip)
  },
  addPattern: async (world) => {
    await openAgain(world)
    return (actor) => addPattern(actor, aPattern({ stationId: world.stations.home }))
  },
  editPattern: async (world) => {
    const id = await newPattern(world)
    return (actor) => editPattern(actor, { ...said(), id, revision: 1 })
  },
  endPattern: async (world) => {
    const id = await newPattern(world)
    return (actor) => endPattern(actor, { id, revision: 1 })
  },
  resumePattern: async (world) => {
    const id = await newPattern(world)
    await endPattern(world.callers.community.actor, { id, revision: 1 })
    return (actor) => resumePattern(actor, { id, revision: 2 })
  },
  patternsOf:
    async ({ stations }) =>
    (actor) =>
      patternsOf(actor, stations.home),
  discardDraft: async (world) => {
    await openAgain(world)
    const { stationId, week, id, revision } = await plannedSession(world, true)
    const changed = await moveSession(world.callers.community.actor, {
      sessionId: id,
      revision,
      startsAt: new Date(`${tuesday(week)}T12:00:00+08:00`),
      endsAt: new Date(`${tuesday(week)}T13:00:00+08:00`),
    })
    if (!changed.ok) throw new Error(changed.code)
    return (actor) => discardDraft(actor, { stationId, week, revision: changed.value.revision })
  },
  // One's own change only: each caller tries one first.
  undoChange: withSession(({ stationId, week, id, revision }) => async (actor) => {
    const startsAt = new Date(`${tuesday(week)}T12:00:00+08:00`)
    const endsAt = new Date(`${tuesday(week)}T13:00:00+08:00`)
    await moveSession(actor, { sessionId: id, revision, startsAt, endsAt })
    return undoChange(actor, { stationId, week, redo: false })
  }),
  publishWeek: withSession(
    ({ stationId, week, revision }) =>
      (actor) =>
        publishWeek(actor, { stationId, week, revision }),
  ),
  cancelSession: withSession(
    ({ id }) =>
      (actor) =>
        cancelSession(actor, { sessionId: id, reason: "老师请假" }),
    true,
  ),
  substituteProvider: async (world) => {
    await openAgain(world)
    const { id: sessionId } = await plannedSession(world, true)
    const providerId = await newProvider()
    return (actor) => substituteProvider(actor, { sessionId, providerId, reason: "老师请假" })
  },
  weekOf: withSession(
    ({ stationId, week }) =>
      (actor) =>
        weekOf(actor, stationId, week),
  ),
  weekList: withSession(
    ({ stationId, week }) =>
      async (actor) =>
        (await weekList(actor, week, {})).rows.some((row) => row.stationId === stationId),
  ),
  answerSession: withSession(({ id, week }) => (actor) => {
    const startsAt = new Date(`${tuesday(week)}T10:00:00+08:00`)
    const endsAt = new Date(`${tuesday(week)}T11:00:00+08:00`)
    return answerSession(actor, { sessionId: id, seen: { startsAt, endsAt }, kind: "ACCEPTED", note: null })
  }),
  ownPlan: withSession(() => async (actor) => (await ownPlan(actor, {})).rows.length > 0),
  ownSessions: withSession(
    ({ week }) =>
      async (actor) =>
        (await ownSessions(actor, {}, new Date(`${tuesday(week)}T23:00:00+08:00`))).rows.length > 0,
    true,
  ),
}
