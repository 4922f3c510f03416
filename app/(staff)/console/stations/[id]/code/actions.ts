"use server"

import { renewCode, renewCodeInput } from "@/lib/domain/stations/renew-code"
import { printedCodeInput, setPrintedCode } from "@/lib/domain/stations/set-printed-code"
import { formAction } from "@/lib/web/form-action"

export const renewCodeAction = formAction(renewCodeInput, renewCode)
export const setPrintedCodeAction = formAction(printedCodeInput, setPrintedCode)
