"use server"

import { publishChecklist } from "@/lib/domain/inspections/publish-checklist"
import { checklistInput } from "@/lib/domain/inspections/schema"
import { formAction } from "@/lib/web/form-action"

const then = ({ version }: { version: number }) => `/console/checklist?version=${version}`

export const publishChecklistAction = formAction(checklistInput, publishChecklist, { then })
