import { describe, expect, test } from "vitest"
import { db } from "@/lib/server/db"
import { messagesOf } from "@/lib/web/messages"
import { ownDatabase } from "@/tests/database"
import { anActor } from "@/tests/door"
import { changeSettingsInput } from "./change-schema"
import { changeSettings } from "./change-settings"
import { settings, settingsState } from "./reads"
import { defaultOf, SETTING_FIELDS, SETTING_GROUPS } from "./rules"
import { SETTING_KEYS, SETTINGS } from "./schema"

ownDatabase()

const admin = anActor("ADMIN")

test("what nobody changed has its default, and so has what no longer fits its shape", async () => {
  await db.setting.create({ data: { key: "session.idleMinutes", value: "a while" } })
  const values = await settings()
  for (const key of SETTING_KEYS) expect(values[key]).toEqual(defaultOf(key))
  await db.setting.deleteMany()
})

test("rules are changed by administrators only", async () => {
  for (const actor of [
    anActor("CITY", "1101"),
    anActor("DISTRICT", "110114"),
    anActor("STREET", "110114012"),
  ])
    expect(await changeSettings(actor, { revision: 0, values: {} })).toEqual({
      ok: false,
      code: "notAllowed",
    })
})

test("a change writes only what differs, and the log shows before and after of just that", async () => {
  const all = await settings()
  const result = await changeSettings(admin, {
    revision: 0,
    values: { ...all, "attendance.lateHours": 72, "schedule.holidayBlocks": true },
  })
  expect(result).toEqual({
    ok: true,
    value: { changed: ["schedule.holidayBlocks", "attendance.lateHours"] },
  })
  expect(await settings()).toMatchObject({ "attendance.lateHours": 72, "schedule.holidayBlocks": true })
  expect(await db.auditEvent.findFirst({ where: { action: "settings.change" } })).toMatchObject({
    before: { "attendance.lateHours": 48, "schedule.holidayBlocks": false },
    after: { "attendance.lateHours": 72, "schedule.holidayBlocks": true },
  })
})

test("saving what is already so writes nothing", async () => {
  const { revision, values } = await settingsState()
  expect(await changeSettings(admin, { revision, values })).toEqual({ ok: true, value: { changed: [] } })
  expect(await db.auditEvent.count()).toBe(1)
})

test("of two who save at once from the same page one is told", async () => {
  const { revision } = await settingsState()
  const answers = await Promise.all(
    [60, 90].map((minutes) =>
      changeSettings(admin, { revision, values: { "session.idleMinutes": minutes } }),
    ),
  )
  expect(answers.filter((a) => a.ok)).toHaveLength(1)
  expect(answers.filter((a) => !a.ok)).toEqual([{ ok: false, code: "changedSinceYouLooked" }])
})

describe("the form", () => {
  const typed = Object.fromEntries(
    SETTING_GROUPS.map(({ group, fields }) => [
      group,
      Object.fromEntries(fields.map(({ key, name }) => [name, String(defaultOf(key))])),
    ]),
  )

  test("takes every rule as it is typed", async () => {
    const parsed = changeSettingsInput.parse({ revision: "0", ...typed })
    expect(parsed.values).toEqual(Object.fromEntries(SETTING_KEYS.map((key) => [key, defaultOf(key)])))
  })

  test("does not take an empty field for the default, nor a value out of bounds", () => {
    const paths = (session: object) =>
      changeSettingsInput
        .safeParse({ revision: 0, ...typed, session: { ...(typed.session as object), ...session } })
        .error?.issues.map((issue) => issue.path.join("."))
    expect(paths({ idleMinutes: undefined })).toEqual(["session.idleMinutes"])
    expect(paths({ idleMinutes: "2" })).toEqual(["session.idleMinutes"])
    expect(paths({ idleMinutes: "30.5" })).toEqual(["session.idleMinutes"])
    expect(paths({ idleMinutes: "31" })).toBeUndefined()
  })

  test("has a control, a label and an explanation for every rule, in both languages", () => {
    for (const { key, group, name, control } of SETTING_FIELDS) {
      expect(key).toMatch(/^\w+\.\w+$/)
      if (control.kind !== "text") expect(SETTINGS[key].safeParse(defaultOf(key)).success).toBe(true)
      for (const language of ["zh-CN", "en"] as const) {
        const { groups, rules } = messagesOf(language).settings as {
          groups: Record<string, string>
          rules: Record<string, Record<string, { label: string; hint: string; unit?: string }>>
        }
        expect(groups[group], `${language} ${group}`).toBeTruthy()
        expect(rules[group]?.[name]?.label, `${language} ${key}`).toBeTruthy()
        expect(rules[group]?.[name]?.hint, `${language} ${key}`).toBeTruthy()
      }
    }
  })
})
