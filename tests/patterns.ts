import { randomUUID } from "node:crypto"
import { type AddPatternInput, addPatternInput } from "@/lib/domain/patterns/schema"

/** A free haircut every Monday from ten to eleven, all year round, unless told; as a form would say it. */
export function aPattern(over: Record<string, unknown> = {}): AddPatternInput {
  return addPatternInput.parse({
    stationId: randomUUID(),
    kindCode: "haircut",
    rhythm: "weekly",
    weekdays: ["1"],
    starts: "10:00",
    ends: "11:00",
    fromDay: "2020-01-01",
    ...over,
  })
}
