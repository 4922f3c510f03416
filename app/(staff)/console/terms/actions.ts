"use server"

import { addTerm } from "@/lib/domain/terms/add-term"
import { editTerm } from "@/lib/domain/terms/edit-term"
import { restoreTerm, retireTerm } from "@/lib/domain/terms/retire-term"
import { addTermInput, editTermInput, retireTermInput } from "@/lib/domain/terms/schema"
import { formAction } from "@/lib/web/form-action"

const then = ({ code }: { code: string }) => `/console/terms#${code}`

export const addTermAction = formAction(addTermInput, addTerm, { then })
export const editTermAction = formAction(editTermInput, editTerm, { then })
export const retireTermAction = formAction(retireTermInput, retireTerm, { then })
export const restoreTermAction = formAction(retireTermInput, restoreTerm, { then })
