"use server"

import { changeSettingsInput } from "@/lib/domain/settings/change-schema"
import { changeSettings } from "@/lib/domain/settings/change-settings"
import { formAction } from "@/lib/web/form-action"

export const changeSettingsAction = formAction(changeSettingsInput, changeSettings)
