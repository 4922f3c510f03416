import { planRoundTripInput } from "@/lib/domain/rounds/schema"

/** A round trip as a planner asks for it: a clinic of two hours, one stop a day. */
export function aTrip(over: object) {
  return planRoundTripInput.parse({
    ...{ kindCode: "haircut", providerId: "01900000-0000-7000-8000-000000000001" },
    ...{ weekdays: [1, 2, 3, 4, 5], minutes: 120, earliest: "09:00", latest: "17:00", perDay: 1 },
    ...over,
  })
}
