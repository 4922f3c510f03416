import { z } from "zod"
import { SETTING_KEYS, SETTINGS, type SettingKey, type Settings } from "./schema"

/** How a rule is asked for in a form, read off its own shape, so that a rule added to the schema needs no form of its own. */
export type SettingControl =
  | { kind: "number"; min: number | undefined; max: number | undefined }
  | { kind: "boolean" }
  | { kind: "choice"; options: string[] }
  | { kind: "text"; max: number | undefined }

export type SettingField = { key: SettingKey; group: string; name: string; control: SettingControl }

export function defaultOf<K extends SettingKey>(key: K): Settings[K] {
  return SETTINGS[key].parse(undefined) as Settings[K]
}

function controlOf(key: SettingKey): SettingControl {
  // Of a union (a ticked box as text, or a boolean) its JSON Schema on the way out says what it is.
  const shape = z.toJSONSchema(SETTINGS[key], { io: "output" })
  const { type, enum: options, minimum, maximum, maxLength, anyOf } = shape
  const types = [type, ...(anyOf ?? []).map((arm) => (typeof arm === "object" ? arm.type : undefined))]
  if (types.includes("boolean")) return { kind: "boolean" }
  if (options) return { kind: "choice", options: options.map(String) }
  if (types.includes("integer") || types.includes("number"))
    return { kind: "number", min: minimum, max: maximum }
  return { kind: "text", max: maxLength }
}

export const SETTING_FIELDS: SettingField[] = SETTING_KEYS.map((key) => {
  const [group = "", ...rest] = key.split(".")
  return { key, group, name: rest.join("."), control: controlOf(key) }
})

/** The rules by the part before the dot, both in the order of the schema. */
export const SETTING_GROUPS: { group: string; fields: SettingField[] }[] = [
  ...new Set(SETTING_FIELDS.map(({ group }) => group)),
].map((group) => ({ group, fields: SETTING_FIELDS.filter((field) => field.group === group) }))
