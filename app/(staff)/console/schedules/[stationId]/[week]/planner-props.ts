import type { Frozen } from "@/lib/domain/schedules/difference-rules"
import type { SessionFacts, Surroundings } from "@/lib/domain/schedules/rules"
import type { WhatChoices, WhatNames } from "../../what-fields"

/** What the week's page gives to the grid and to all that opens from it. */
export type PlannerProps = {
  stationId: string
  revision: number
  sessions: SessionFacts[]
  published: Frozen[] | null
  around: Surroundings
  names: WhatNames
  choices: WhatChoices
  may: { plan: boolean; publish: boolean; cancel: boolean }
  /** Of this person's own changes: whether one can be taken back, or done again. */
  history: { undo: boolean; redo: boolean }
}
