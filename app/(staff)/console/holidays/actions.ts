"use server"

import { announceYear } from "@/lib/domain/holidays/announce-year"
import { clearHolidays } from "@/lib/domain/holidays/clear-holidays"
import { announceYearInput, clearHolidaysInput, setHolidaysInput } from "@/lib/domain/holidays/schema"
import { setHolidays } from "@/lib/domain/holidays/set-holidays"
import { formAction } from "@/lib/web/form-action"

const then = ({ fromDay }: { fromDay: string }) => `/console/holidays?year=${fromDay.slice(0, 4)}`

export const setHolidaysAction = formAction(setHolidaysInput, setHolidays, { then })
export const clearHolidaysAction = formAction(clearHolidaysInput, clearHolidays)
export const announceYearAction = formAction(announceYearInput, announceYear)
