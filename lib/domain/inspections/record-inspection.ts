import { dayOf } from "@/lib/plain/clock"
import { ok, type Problem, type Result, refuse } from "@/lib/plain/result"
import type { Prisma } from "@/lib/server/generated/client"
import { inTransaction, isDuplicate, type Tx } from "@/lib/server/transaction"
import type { Actor } from "../audit/actor"
import { nameOf, record } from "../audit/record"
import { settings } from "../settings/reads"
import { answerReports } from "../stations/answer-reports"
import { checklistToFillIn } from "./checklist-reads"
import { defectsOf } from "./defects-of"
import { keepPhotos, photosToKeep } from "./inspection-photos"
import { keepRecheckTask } from "./keep-recheck-task"
import { type InspectionKind, problemsOfAnswers, SETTLED_BY_VISIT, scoreOf, type Tier, tierOf } from "./rules"
import type { InspectionInput } from "./schema"
import { type Inspected, stationToInspect } from "./station-to-inspect"
import { settleMet, writeDefects } from "./write-defects"

export type Recorded = { id: string; score: number; tier: Tier }

/** 自查: those who keep the station go through the checklist themselves. */
export function selfCheck(actor: Actor, input: InspectionInput): Promise<Result<Recorded>> {
  return inspect(actor, "SELF", input)
}

/** 到站检查: the street goes through it on the spot, with photos; that settles the tasks that it was for. */
export function visitStation(actor: Actor, input: InspectionInput): Promise<Result<Recorded>> {
  return inspect(actor, "VISIT", input)
}

const actions = { SELF: "inspection.selfCheck", VISIT: "inspection.visit" } as const

async function inspect(who: Actor, kind: InspectionKind, input: InspectionInput): Promise<Result<Recorded>> {
  const photos = await photosToKeep(input.answers)
  try {
    return await inTransaction(async (tx) => {
      const station = await stationToInspect(tx, who, actions[kind], input.stationId)
      if (!station.ok) return station
      if (!photos.ok) return photos
      const again = await sameReport(tx, who, input)
      if (again) return again
      return write(tx, who, kind, { ...input, station: station.value, photos: photos.value })
    })
  } catch (error) {
    // The id was used at another station, which the lock does not cover.
    if (isDuplicate(error)) return refuse("reportIsTaken")
    throw error
  }
}

/** What was answered to the same report when it came the first time. */
async function sameReport(
  tx: Tx,
  who: Actor,
  { id, stationId }: InspectionInput,
): Promise<Result<Recorded> | null> {
  const known = await tx.inspection.findUnique({ where: { id } })
  if (!known) return null
  if (known.byUserId !== who.userId || known.stationId !== stationId) return refuse("reportIsTaken")
  return ok({ id, score: known.score, tier: known.tier as Tier })
}

type Judged = InspectionInput & {
  station: Inspected
  photos: Extract<Awaited<ReturnType<typeof photosToKeep>>, { ok: true }>["value"]
}

async function write(tx: Tx, who: Actor, kind: InspectionKind, input: Judged): Promise<Result<Recorded>> {
  const { id, station, checklistId, answers, note } = input
  const now = new Date()
  const [checklist, rules] = [await checklistToFillIn(tx, checklistId, now), await settings(tx)]
  if (!checklist) return refuse("checklistIsOld")
  const photographed = new Map(input.photos.map((photo) => [photo.itemCode, { size: 1 }]))
  const problems = problemsOfAnswers(
    kind,
    checklist.items,
    answers.map((answer) => ({ ...answer, photo: photographed.get(answer.code) })),
    dayOf(now),
  )
  problems.push(...(await facilitiesNotHere(tx, station.id, answers)))
  if (problems.length > 0) return refuse("invalid", problems)
  const weightOf = new Map(checklist.items.map(({ code, weight }) => [code, weight]))
  const score = scoreOf(answers.map(({ code, verdict }) => ({ weight: weightOf.get(code) ?? 0, verdict })))
  if (score === null) return refuse("nothingJudged")
  const tier = tierOf(score, rules)
  await tx.inspection.create({
    data: {
      id,
      stationId: station.id,
      checklistId,
      kind,
      at: now,
      byUserId: who.userId,
      byName: nameOf(who),
      score,
      tier,
      note,
      answers: {
        create: answers.map(({ code, verdict, note }) => ({ checklistId, code, verdict, note })),
      },
    },
  })
  await keepPhotos(tx, who, { inspectionId: id, stationId: station.id }, input.photos)
  await writeDefects(tx, who, { station, inspectionId: id, now }, defectsOf(answers, rules, dayOf(now)))
  const settled =
    kind === "VISIT" ? await concludeVisit(tx, who, input, now) : await concludeSelfCheck(tx, who, input, now)
  await keepRecheckTask(tx, who, station, now)
  await record(tx, who, {
    action: actions[kind],
    subject: ["station", station.id],
    areaCode: station.areaCode,
    after: { version: checklist.version, score, tier, note, tasksSettled: settled },
  })
  return ok({ id, score, tier })
}

/** Only what the station has can be broken there. */
async function facilitiesNotHere(
  tx: Tx,
  stationId: string,
  answers: InspectionInput["answers"],
): Promise<Problem[]> {
  const facilities = await tx.facility.findMany({ where: { stationId }, select: { kindCode: true } })
  const here = new Set(facilities.map(({ kindCode }) => kindCode))
  return answers.flatMap(({ facilityCode }, n) =>
    facilityCode === null || here.has(facilityCode)
      ? []
      : [{ path: `answers.${n}.facilityCode`, message: "notInList" }],
  )
}

/** What a visit finds in order is settled, the tasks that it was for are done, riders' reports are answered, and the street vouches for the station's facts. */
async function concludeVisit(tx: Tx, who: Actor, input: Judged, now: Date): Promise<number> {
  const { id, station, answers, tasks } = input
  const met = answers.filter(({ verdict }) => verdict === "MET").map(({ code }) => code)
  await settleMet(tx, who, station.id, met, now)
  await tx.station.update({ where: { id: station.id }, data: { verifiedAt: now } })
  await answerReports(tx, station.id, now)
  return settleTasks(
    tx,
    who,
    { id: { in: tasks }, stationId: station.id, cause: { in: [...SETTLED_BY_VISIT] } },
    id,
    now,
  )
}

function concludeSelfCheck(tx: Tx, who: Actor, { id, station }: Judged, now: Date): Promise<number> {
  return settleTasks(tx, who, { stationId: station.id, cause: "SELF_CHECK" }, id, now)
}

async function settleTasks(
  tx: Tx,
  who: Actor,
  which: Prisma.InspectionTaskWhereInput,
  inspectionId: string,
  now: Date,
): Promise<number> {
  const { count } = await tx.inspectionTask.updateMany({
    where: { ...which, state: "OPEN" },
    data: { state: "DONE", closedAt: now, closedBy: nameOf(who), inspectionId },
  })
  return count
}
