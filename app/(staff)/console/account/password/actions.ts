"use server"

import { changePassword } from "@/lib/domain/accounts/change-password"
import { changePasswordInput } from "@/lib/domain/accounts/schema"
import { personAction } from "@/lib/web/form-action"

export const changePasswordAction = personAction(changePasswordInput, changePassword)
