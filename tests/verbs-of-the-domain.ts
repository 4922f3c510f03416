import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = new URL("../lib/domain/", import.meta.url).pathname

// Steps that verbs share: none of them is called from outside the domain.
const STEPS = [
  "changeState",
  "stationInSight",
  "providerInSight",
  "stationToPlan",
  "sessionToPlan",
  "staffEntry",
  "sightOf",
  "planStations",
  "planSchedule",
  "judgeWeeks",
  "importScope",
  "listsFor",
  "rowsOfList",
  "patternToChange",
]
const READS = [
  "at-the-door.ts",
  "across-stations.ts",
  "policy.ts",
  "reads.ts",
  "entry-rows.ts",
  "doors.ts",
  "week-list.ts",
  "own-changes.ts",
  "own-sessions.ts",
  "own-plan.ts",
  "publications.ts",
  "code-of-station.ts",
]

/** Names of everything in lib/domain that somebody does in their post: exported, and takes the actor first. */
export function verbsOfTheDomain(): string[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.ts$/.test(file) && !/\.test\.ts$/.test(file) && !READS.some((name) => file.endsWith(name)),
  )
  return files.flatMap((file) => {
    const source = readFileSync(join(root, file), "utf8")
    const functions = [...source.matchAll(/export (?:async )?function (\w+)\(\s*actor: Actor\b/g)]
    const transitions = [...source.matchAll(/export const (\w+) = verb\(/g)]
    return [...functions, ...transitions].flatMap(([, name = ""]) => (STEPS.includes(name) ? [] : [name]))
  })
}
