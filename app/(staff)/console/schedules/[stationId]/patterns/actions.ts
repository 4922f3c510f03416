"use server"

import { addPattern } from "@/lib/domain/patterns/add-pattern"
import { editPattern } from "@/lib/domain/patterns/edit-pattern"
import { endPattern, resumePattern } from "@/lib/domain/patterns/end-pattern"
import { addPatternInput, editPatternInput, endPatternInput } from "@/lib/domain/patterns/schema"
import { formAction } from "@/lib/web/form-action"
import { patternsHref } from "./address"

const then = ({ stationId }: { stationId: string }) => patternsHref(stationId)

export const addPatternAction = formAction(addPatternInput, addPattern, { then })
export const editPatternAction = formAction(editPatternInput, editPattern, { then })
export const endPatternAction = formAction(endPatternInput, endPattern, { then })
export const resumePatternAction = formAction(endPatternInput, resumePattern, { then })
