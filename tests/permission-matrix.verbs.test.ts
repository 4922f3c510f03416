import { beforeAll, expect, test } from "vitest"
import { ACTIONS } from "@/lib/domain/accounts/permissions"
import { CALLERS, type Caller, everyRow, layWorld, outcomeOf, tableOf, type World } from "./callers"
import { ownDatabase } from "./database"
import { deeds } from "./deeds"
import { verbsOfTheDomain } from "./verbs-of-the-domain"

ownDatabase()

/**
 * Who may do what, written by hand: nothing here is computed from PERMISSIONS. The second column names the permission that a line is
 * about. ok: done; 403: seen, but not theirs to do; 404: not there for them. Columns after the bar are outside of the place.
 */
const EXPECTED = tableOf(`
deed             action                    admin city district street community keeper provider | city2 district2 street2 community2 keeper2 provider2
registerStation  station.register          403   403  403      ok     ok        403    403      | 403   403       403     403        403     403
editStation      station.edit              404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
verifyStation    station.edit              404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
submitStation    station.submit            404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
returnStation    station.review            404   403  403      ok     403       403    404      | 404   404       404     404        404     404
approveStation   station.review            404   403  403      ok     403       403    404      | 404   404       404     404        404     404
openStation      station.open              404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
suspendStation   station.suspend           404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
withdrawStation  station.register          404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
closeStation     station.close             404   403  403      ok     403       403    404      | 404   404       404     404        404     404
addClosure       station.closure           404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
liftClosure      station.closure           404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
addPhoto         station.edit              404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
removePhoto      station.edit              404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
renewCode        station.code              404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
setPrintedCode   station.code              404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
assignTask       inspection.assign         404   403  403      ok     403       403    404      | 404   404       404     404        404     404
settleTask       inspection.assign         404   403  403      ok     403       403    404      | 404   404       404     404        404     404
visitStation     inspection.visit          404   403  403      ok     403       403    404      | 404   404       404     404        404     404
selfCheck        inspection.selfCheck      404   403  403      403    ok        ok     404      | 404   404       404     404        404     404
reportDefect     inspection.mend           404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
mendDefect       inspection.mend           404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
recheckDefect    inspection.visit          404   403  403      ok     403       403    404      | 404   404       404     404        404     404
publishChecklist checklist.manage          ok    403  403      403    403       403    403      | 403   403       403     403        403     403
saveWeek         schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
addSession       schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
editSession      schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
moveSession      schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
removeSession    schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
proposeWeek      schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
takeProposal     schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
planRoundTrip    schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
takeRoundTrip    schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
addPattern       schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
editPattern      schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
endPattern       schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
resumePattern    schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
discardDraft     schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
undoChange       schedule.plan             404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
answerSession    schedule.answer           404   403  403      403    403       403    ok       | 404   404       404     404        404     404
publishWeek      schedule.publish          404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
cancelSession    schedule.cancelSession    404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
substituteProvider schedule.publish        404   403  403      ok     ok        403    404      | 404   404       404     404        404     404
logEntry         attendance.log            404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
logBatch         attendance.log            404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
voidEntry        attendance.void           404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
markBooking      booking.mark              404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
punchDoor        opening.punch             404   403  403      ok     ok        ok     404      | 404   404       404     404        404     404
addUnit          unit.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
renameUnit       unit.manage               ok    403  403      403    404       404    404      | 404   404       404     404        404     404
addTerm          term.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
editTerm         term.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
retireTerm       term.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
restoreTerm      term.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
setHolidays      holiday.manage            ok    403  403      403    403       403    403      | 403   403       403     403        403     403
clearHolidays    holiday.manage            ok    403  403      403    403       403    403      | 403   403       403     403        403     403
announceYear     holiday.manage            ok    403  403      403    403       403    403      | 403   403       403     403        403     403
changeSettings   settings.manage           ok    403  403      403    403       403    403      | 403   403       403     403        403     403
addProvider      provider.manage           ok    403  403      ok     ok        403    403      | 403   403       403     403        403     403
editProvider     provider.manage           ok    403  403      ok     ok        404    404      | 403   403       403     403        404     404
retireProvider   provider.manage           ok    403  403      ok     ok        404    404      | 403   403       403     403        404     404
restoreProvider  provider.manage           ok    403  403      ok     ok        404    404      | 403   403       403     403        404     404
addBlackout      provider.blackout         ok    403  403      ok     ok        404    ok       | 403   403       403     403        404     404
liftBlackout     provider.blackout         ok    403  403      ok     ok        404    ok       | 403   403       403     403        404     404
createUser       user.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
editUser         user.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
resetPassword    user.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
disableUser      user.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
enableUser       user.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
revokeSessions   user.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
addPost          user.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
endPost          user.manage               ok    403  403      403    403       403    403      | 403   403       403     403        403     403
issueToken       token.manage              ok    403  403      403    403       403    403      | 403   403       403     403        403     403
revokeToken      token.manage              ok    403  403      403    403       403    403      | 403   403       403     403        403     403
stationRecord    station.read              404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
listStations     station.read              404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
stationHistory   station.read              404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
codeOfStation    station.code              404   404  404      ok     ok        ok     404      | 404   404       404     404        404     404
comingCodes      station.code              404   404  404      ok     ok        ok     404      | 404   404       404     404        404     404
tasksOf          inspection.read           404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
demandOf         need.read                 404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
inspectionRecord inspection.read           404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
weekOf           schedule.read             404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
patternsOf       schedule.read             404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
weekList         schedule.read             404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
ownPlan          schedule.readOwnSessions  404   404  404      404    404       404    ok       | 404   404       404     404        404     404
ownSessions      schedule.readOwnSessions  404   404  404      404    404       404    ok       | 404   404       404     404        404     404
doorOf           attendance.read           404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
doorsOf          attendance.log            404   404  404      ok     ok        ok     404      | 404   404       404     404        404     404
unusualDays      attendance.review         404   404  404      ok     404       404    404      | 404   404       404     404        404     404
entriesOf        attendance.read           404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
bookingsAtDoor   booking.read              404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
openingOf        opening.read              404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
openingsOf       opening.read              404   ok   ok       ok     ok        404    404      | 404   404       404     404        404     404
openingRecord    opening.read              404   ok   ok       ok     ok        ok     404      | 404   404       404     404        404     404
unitOf           unit.read                 ok    ok   ok       ok     ok        404    404      | 404   404       404     404        404     404
providerOf       provider.read             ok    ok   ok       ok     ok        404    404      | ok    ok        ok      ok         404     404
blackoutsOf      provider.blackout         ok    ok   ok       ok     ok        404    ok       | ok    ok        ok      ok         404     404
listUsers        user.manage               ok    404  404      404    404       404    404      | 404   404       404     404        404     404
userRecord       user.manage               ok    404  404      404    404       404    404      | 404   404       404     404        404     404
eventsOf         audit.read                ok    ok   ok       404    404       404    404      | 404   404       404     404        404     404
exportEvents     audit.read                ok    ok   ok       403    403       403    403      | 404   404       403     403        403     403
overviewOf       overview.read             403   ok   ok       ok     ok        403    403      | 404   404       404     404        403     403
statsOf          overview.read             403   ok   ok       ok     ok        403    403      | 404   404       404     404        403     403
rowsOf           overview.read             403   ok   ok       ok     ok        403    403      | 404   404       404     404        403     403
exportRows       overview.export           403   ok   ok       ok     ok        403    403      | 404   404       404     404        403     403
previewImport    ledger.import             403   403  403      ok     ok        403    403      | 403   403       ok      ok         403     403
commitImport     ledger.import             404   404  404      ok     ok        404    404      | 404   404       404     404        404     404
undoImport       ledger.import             404   404  404      ok     ok        404    404      | 404   404       404     404        404     404
exportList       ledger.export             403   ok   ok       ok     ok        403    403      | ok    ok        ok      ok         403     403
importOf         ledger.import             404   404  404      ok     ok        404    404      | 404   404       404     404        404     404
importsOf        ledger.import             404   404  404      ok     ok        404    404      | 404   404       404     404        404     404
`)

let world: World
beforeAll(async () => {
  world = await layWorld()
})

test("every permission has a line in the table", () => {
  const spoken = new Set([...EXPECTED.values()].flatMap(({ actions }) => actions))
  expect(ACTIONS.filter((action) => !spoken.has(action))).toEqual([])
})

test("every verb of the domain has a line in the table", () => {
  const verbs = verbsOfTheDomain()
  expect(verbs.length).toBeGreaterThan(40)
  expect(verbs.filter((verb) => !EXPECTED.has(verb))).toEqual([])
})

test.each([...EXPECTED])("%s is done only by those who may", async (name, { expected }) => {
  const prepare = deeds[name]
  if (!prepare) throw new Error(`nobody knows how to try ${name}`)
  const outcomes: Partial<Record<Caller, string>> = {}
  const refused = CALLERS.filter((caller) => expected[caller] !== "ok")
  const untouched = await prepare(world)
  const before = await everyRow()
  for (const caller of refused) outcomes[caller] = outcomeOf(await untouched(world.callers[caller].actor))
  // What is refused leaves nothing behind.
  expect(await everyRow()).toEqual(before)
  for (const caller of CALLERS.filter((one) => !refused.includes(one))) {
    const deed = await prepare(world)
    outcomes[caller] = outcomeOf(await deed(world.callers[caller].actor))
  }
  expect(outcomes).toEqual(expected)
})
