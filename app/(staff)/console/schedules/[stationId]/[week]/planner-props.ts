import type { Frozen } from "@/lib/domain/schedules/difference-rules"
import type { SessionFacts, Surroundings } from "@/lib/domain/schedules/rules"

export type Choice = { value: string; label: string }

/** What the week's page gives to the grid and to all that opens from it. */
export type PlannerProps = {
  stationId: string
  revision: number
  sessions: SessionFacts[]
  published: Frozen[] | null
  around: Surroundings
  /** Names of everything that the sessions mention, the retired too. */
  names: { kinds: Record<string, string>; providers: Record<string, string> }
  choices: { kinds: Choice[]; providers: Choice[]; places: string[] }
  may: { plan: boolean; cancel: boolean }
}
