import { randomUUID } from "node:crypto"
import { scopeOf } from "@/lib/domain/accounts/policy"
import { addUnit } from "@/lib/domain/areas/add-unit"
import { unitOf } from "@/lib/domain/areas/reads"
import { renameUnit } from "@/lib/domain/areas/rename-unit"
import { exportEvents } from "@/lib/domain/audit/export-events"
import { eventsOf } from "@/lib/domain/audit/reads"
import { record } from "@/lib/domain/audit/record"
import { announceYear } from "@/lib/domain/holidays/announce-year"
import { clearHolidays } from "@/lib/domain/holidays/clear-holidays"
import { setHolidays } from "@/lib/domain/holidays/set-holidays"
import { addBlackout } from "@/lib/domain/providers/add-blackout"
import { addProvider } from "@/lib/domain/providers/add-provider"
import { editProvider } from "@/lib/domain/providers/edit-provider"
import { liftBlackout } from "@/lib/domain/providers/lift-blackout"
import { blackoutsOf, providerOf } from "@/lib/domain/providers/reads"
import { restoreProvider, retireProvider } from "@/lib/domain/providers/retire-provider"
import { changeSettings } from "@/lib/domain/settings/change-settings"
import { settingsState } from "@/lib/domain/settings/reads"
import { addTerm } from "@/lib/domain/terms/add-term"
import { editTerm } from "@/lib/domain/terms/edit-term"
import { restoreTerm, retireTerm } from "@/lib/domain/terms/retire-term"
import { db } from "@/lib/server/db"
import { inTransaction } from "@/lib/server/transaction"
import { HOME, newProvider, type World } from "../callers"
import type { Deed } from "../deeds"

let last = 100
const newCode = () => `110114008${last++}`

async function newUnit(): Promise<string> {
  const code = newCode()
  await db.orgUnit.create({
    data: { code, level: "COMMUNITY", name: "新社区", departmentName: "新社区党委" },
  })
  return code
}

async function newTerm(retired = false): Promise<string> {
  const code = `word-${randomUUID().slice(0, 8)}`
  const retiredAt = retired ? new Date() : null
  await db.term.create({ data: { code, list: "SERVICE_KIND", name: code, nameEn: code, retiredAt } })
  return code
}

const DAY = "2099-05-04"
const words = { name: "义诊", nameEn: "Clinic", position: 1 }
const retired = async () => {
  const id = await newProvider()
  await db.provider.update({ where: { id }, data: { retiredAt: new Date() } })
  return id
}

const anything = { kinds: [], weeklySessions: null, weeklyHours: null }
const awayOf = (providerId: string) => ({ providerId, fromDay: DAY, toDay: DAY, reason: "外出培训" })

async function awayBefore({ callers, providers }: World): Promise<string> {
  const added = await addBlackout(callers.provider.actor, awayOf(providers.home))
  if (!added.ok) throw new Error(added.code)
  return added.value.id
}

export const platformDeeds: Record<string, Deed> = {
  addUnit: async () => (actor) =>
    addUnit(actor, { code: newCode(), name: "新社区", departmentName: "新社区党委" }),
  renameUnit: async () => {
    const code = await newUnit()
    return (actor) => renameUnit(actor, { code, name: "改名", departmentName: "改名党委", revision: 1 })
  },
  unitOf: async () => (actor) => unitOf(scopeOf(actor, "unit.read"), HOME),
  addTerm: async () => (actor) =>
    addTerm(actor, { list: "SERVICE_KIND", code: `word-${randomUUID().slice(0, 8)}`, ...words }),
  editTerm: async () => {
    const code = await newTerm()
    return (actor) => editTerm(actor, { code, revision: 1, ...words })
  },
  retireTerm: async () => {
    const code = await newTerm()
    return (actor) => retireTerm(actor, { code, revision: 1 })
  },
  restoreTerm: async () => {
    const code = await newTerm(true)
    return (actor) => restoreTerm(actor, { code, revision: 1 })
  },
  setHolidays: async () => (actor) =>
    setHolidays(actor, { fromDay: DAY, toDay: DAY, kind: "OFF", name: "市运动会", nameEn: "" }),
  clearHolidays: async () => {
    await db.holidayDay.createMany({
      data: [{ day: new Date(DAY), kind: "OFF", name: "市运动会" }],
      skipDuplicates: true,
    })
    return (actor) => clearHolidays(actor, { fromDay: DAY, toDay: DAY })
  },
  announceYear: async () => {
    await db.holidayYear.deleteMany()
    return (actor) => announceYear(actor, { year: 2099, complete: true })
  },
  changeSettings: async () => {
    const { revision } = await settingsState()
    return (actor) => changeSettings(actor, { revision, values: { "password.minLength": 12 } })
  },
  addProvider: async () => (actor) =>
    addProvider(actor, { ...anything, name: `服务队 ${randomUUID().slice(0, 8)}`, areaCode: HOME }),
  editProvider: async () => {
    const id = await newProvider()
    return (actor) =>
      editProvider(actor, { ...anything, id, revision: 1, name: `改名 ${id.slice(-8)}`, areaCode: HOME })
  },
  retireProvider: async () => {
    const id = await newProvider()
    return (actor) => retireProvider(actor, { id, revision: 1 })
  },
  restoreProvider: async () => {
    const id = await retired()
    return (actor) => restoreProvider(actor, { id, revision: 1 })
  },
  addBlackout:
    async ({ providers }) =>
    (actor) =>
      addBlackout(actor, awayOf(providers.home)),
  liftBlackout: async (world) => {
    const id = await awayBefore(world)
    return (actor) => liftBlackout(actor, { id })
  },
  blackoutsOf: async (world) => {
    await awayBefore(world)
    return async (actor) => (await blackoutsOf(actor, world.providers.home)).length > 0
  },
  providerOf: async () => {
    const id = await newProvider()
    return (actor) => providerOf(actor, id)
  },
  eventsOf: async ({ callers }) => {
    const subjectId = randomUUID()
    await inTransaction((tx) =>
      record(tx, callers.community.actor, {
        action: "station.edit",
        subject: ["station", subjectId],
        areaCode: HOME,
      }),
    )
    return async (actor) => (await eventsOf(actor, { subjectId })).rows.length > 0
  },
  exportEvents: async () => (actor) => exportEvents(actor, { area: HOME }),
}
