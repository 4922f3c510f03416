"use server"

import { voidInput } from "@/lib/domain/attendance/schema"
import { voidEntry } from "@/lib/domain/attendance/void-entry"
import { formAction } from "@/lib/web/form-action"

export const voidEntryAction = formAction(voidInput, voidEntry)
