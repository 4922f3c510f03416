"use server"

import { addUnit } from "@/lib/domain/areas/add-unit"
import { renameUnit } from "@/lib/domain/areas/rename-unit"
import { addUnitInput, renameUnitInput } from "@/lib/domain/areas/schema"
import { parentOf } from "@/lib/plain/area-code"
import { formAction } from "@/lib/web/form-action"
import { unitHref } from "./links"

// To the list in which the new unit now stands, where the next can be added.
export const addUnitAction = formAction(
  addUnitInput,
  addUnit,
  after(({ code }) => unitHref(parentOf(code))),
)
export const renameUnitAction = formAction(
  renameUnitInput,
  renameUnit,
  after(({ code }) => unitHref(code)),
)

function after(then: (value: { code: string }) => string) {
  return { then }
}
