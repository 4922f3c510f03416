"use server"

import { answerSession } from "@/lib/domain/schedules/answer-session"
import { answerSessionInput } from "@/lib/domain/schedules/schema"
import { formAction } from "@/lib/web/form-action"

const then = () => "/console/my-sessions"

/** From the list, which then says so. */
export const acceptSessionAction = formAction(answerSessionInput, answerSession)
/** From the session's own page, back to the list. */
export const answerSessionAction = formAction(answerSessionInput, answerSession, { then })
