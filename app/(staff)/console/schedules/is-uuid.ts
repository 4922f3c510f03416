import { z } from "zod"

/** Whether a piece of an address can be an id at all: the database would refuse anything else with an error. */
export function isUuid(text: string): boolean {
  return z.uuid().safeParse(text).success
}
