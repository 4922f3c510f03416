// The commands that need the domain's own code: node --import tsx scripts/fill.ts seed [--if-empty] | administrator | recount [--fix]
import { createFirstAdministrator } from "@/lib/domain/accounts/create-first-administrator"
import { recomputeRollups } from "@/lib/domain/attendance/recompute-rollups"
import { db, disconnect } from "@/lib/server/db"
import { isEmpty, seedDemo } from "@/prisma/seed"
import { loadChecklist } from "@/prisma/seed/checklist"
import { TERMS } from "@/prisma/seed/world/terms"

const [command, ...flags] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`  ${line}\n`)

const commands: Record<string, () => Promise<void>> = {
  seed: async () => {
    const scale = flags.includes("--scale") ? flags[flags.indexOf("--scale") + 1] : "demo"
    if (scale !== "demo") throw new Error(`There is no data set of the scale "${scale}"; there is: demo.`)
    if (await isEmpty()) await seedDemo({ log: say })
    else if (!flags.includes("--if-empty")) say("The database is not empty: nothing was loaded.")
  },
  administrator: async () => {
    // An empty platform starts with the dictionaries and the standard; units and everything else are the administrator's to add.
    await db.term.createMany({ data: TERMS, skipDuplicates: true })
    await loadChecklist(new Date())
    const username = process.env.ADMIN_USERNAME ?? ""
    if (await createFirstAdministrator({ username, password: process.env.ADMIN_PASSWORD ?? "" }))
      say(`The first administrator is ${username}.`)
  },
  recount: async () => {
    const differences = await recomputeRollups({ fix: flags.includes("--fix") })
    for (const difference of differences) say(JSON.stringify(difference))
    say(differences.length === 0 ? "The roll-ups equal the entries." : `${differences.length} differences.`)
    if (differences.length > 0 && !flags.includes("--fix")) process.exitCode = 1
  },
}

const run = commands[command ?? ""]
if (!run) throw new Error(`no such command: ${command}`)
await run().finally(disconnect)
