"use server"

import { addBlackout } from "@/lib/domain/providers/add-blackout"
import { addProvider } from "@/lib/domain/providers/add-provider"
import { editProvider } from "@/lib/domain/providers/edit-provider"
import { liftBlackout } from "@/lib/domain/providers/lift-blackout"
import { restoreProvider, retireProvider } from "@/lib/domain/providers/retire-provider"
import {
  addBlackoutInput,
  addProviderInput,
  editProviderInput,
  liftBlackoutInput,
  retireProviderInput,
} from "@/lib/domain/providers/schema"
import { formAction } from "@/lib/web/form-action"

const then = () => "/console/providers"

export const addProviderAction = formAction(addProviderInput, addProvider, { then })
export const editProviderAction = formAction(editProviderInput, editProvider, { then })
export const retireProviderAction = formAction(retireProviderInput, retireProvider, { then })
export const restoreProviderAction = formAction(retireProviderInput, restoreProvider, { then })

export const addBlackoutAction = formAction(addBlackoutInput, addBlackout)
export const liftBlackoutAction = formAction(liftBlackoutInput, liftBlackout)
