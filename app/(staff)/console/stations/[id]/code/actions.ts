"use server"

import { renewCode, renewCodeInput } from "@/lib/domain/stations/renew-code"
import { formAction } from "@/lib/web/form-action"

export const renewCodeAction = formAction(renewCodeInput, renewCode)
