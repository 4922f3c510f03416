"use server"

import { addProvider } from "@/lib/domain/providers/add-provider"
import { editProvider } from "@/lib/domain/providers/edit-provider"
import { restoreProvider, retireProvider } from "@/lib/domain/providers/retire-provider"
import { addProviderInput, editProviderInput, retireProviderInput } from "@/lib/domain/providers/schema"
import { formAction } from "@/lib/web/form-action"

const then = () => "/console/providers"

export const addProviderAction = formAction(addProviderInput, addProvider, { then })
export const editProviderAction = formAction(editProviderInput, editProvider, { then })
export const retireProviderAction = formAction(retireProviderInput, retireProvider, { then })
export const restoreProviderAction = formAction(retireProviderInput, restoreProvider, { then })
