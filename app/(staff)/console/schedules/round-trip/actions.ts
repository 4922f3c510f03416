"use server"

import { takeRoundTripInput } from "@/lib/domain/rounds/schema"
import { type TakenRound, takeRoundTrip } from "@/lib/domain/rounds/take-round-trip"
import { addressOf } from "@/lib/web/address"
import { formAction } from "@/lib/web/form-action"

const then = ({ week, providerId, stops }: TakenRound) =>
  addressOf("/console/schedules/across", { week, provider: providerId, planned: String(stops) })

export const takeRoundTripAction = formAction(takeRoundTripInput, takeRoundTrip, { then })
