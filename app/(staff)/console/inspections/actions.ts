"use server"

import { assignTask } from "@/lib/domain/inspections/assign-task"
import { assignTaskInput, settleTaskInput } from "@/lib/domain/inspections/schema"
import { settleTask } from "@/lib/domain/inspections/settle-task"
import { formAction } from "@/lib/web/form-action"

export const assignTaskAction = formAction(assignTaskInput, assignTask)
export const settleTaskAction = formAction(settleTaskInput, settleTask)
