import { z } from "zod"
import { SETTING_GROUPS } from "./rules"
import { SETTINGS, type Settings } from "./schema"

// Here an empty field is a mistake, not the default: what is saved must be what was seen.
const groups = Object.fromEntries(
  SETTING_GROUPS.map(({ group, fields }) => [
    group,
    z.object(Object.fromEntries(fields.map(({ key, name }) => [name, SETTINGS[key].unwrap()]))),
  ]),
)

/** Every rule, nested as a form nests its dotted names; comes out flat. */
export const changeSettingsInput = z
  .object({ revision: z.coerce.number().int(), ...groups })
  .transform((input) => {
    const given = input as { revision: number } & Record<string, Record<string, unknown>>
    const values = SETTING_GROUPS.flatMap(({ group, fields }) =>
      fields.map(({ key, name }) => [key, given[group]?.[name]]),
    )
    return { revision: given.revision, values: Object.fromEntries(values) as Settings }
  })

/** `revision` as read by `settingsState`; `values` may name only those to change. */
export type ChangeSettingsInput = { revision: number; values: Partial<Settings> }
