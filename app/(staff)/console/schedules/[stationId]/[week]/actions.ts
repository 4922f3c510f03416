"use server"

import { addSession } from "@/lib/domain/schedules/add-session"
import { cancelSession } from "@/lib/domain/schedules/cancel-session"
import { discardDraft } from "@/lib/domain/schedules/discard-draft"
import { editSession, moveSession } from "@/lib/domain/schedules/edit-session"
import { type Published, publishWeek } from "@/lib/domain/schedules/publish-week"
import { removeSession } from "@/lib/domain/schedules/remove-session"
import {
  addSessionInput,
  cancelSessionInput,
  discardDraftInput,
  editSessionInput,
  moveSessionInput,
  publishWeekInput,
  removeSessionInput,
  substituteProviderInput,
  undoChangeInput,
} from "@/lib/domain/schedules/schema"
import { substituteProvider } from "@/lib/domain/schedules/substitute-provider"
import { undoChange } from "@/lib/domain/schedules/undo-change"
import { callAction } from "@/lib/web/call-action"
import { formAction } from "@/lib/web/form-action"
import { weekHref } from "./address"

const then = ({ stationId, week }: Published) => weekHref(stationId, week)

export const addSessionAction = formAction(addSessionInput, addSession)
export const editSessionAction = formAction(editSessionInput, editSession)
/** A provider's other time, taken as it was proposed. */
export const takeProposedTimeAction = formAction(moveSessionInput, moveSession)
export const removeSessionAction = formAction(removeSessionInput, removeSession)
export const cancelSessionAction = formAction(cancelSessionInput, cancelSession)
export const substituteProviderAction = formAction(substituteProviderInput, substituteProvider)
export const discardDraftAction = formAction(discardDraftInput, discardDraft)
export const publishWeekAction = formAction(publishWeekInput, publishWeek, { then })

export const undoChangeAction = callAction(undoChangeInput, undoChange)
export const moveSessionAction = callAction(moveSessionInput, moveSession)
