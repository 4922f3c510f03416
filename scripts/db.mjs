// npm run db:migrate | db:seed | db:reset | db:backup | db:restore | db:recount
import { ensureClient, ensureDependencies } from "./prepare.mjs"
import { fail, step } from "./progress.mjs"

const [command, ...args] = process.argv.slice(2)

const commands = {
  migrate: async () => {},
  seed: ({ env }, { fill }) => fill(env, ["seed", ...args]),
  recount: ({ env }, { fill }) => fill(env, ["recount", ...args]),
  reset: async ({ url, env }, { fill, emptied }) => {
    if (!args.includes("--yes"))
      throw new Error("db:reset deletes everything. Say it again with: npm run db:reset -- --yes")
    await step("Emptying the database", () => emptied(url))
    await fill(env, ["seed"])
  },
  backup: async ({ url }) => {
    const { backup } = await import("./backup.mjs")
    const file = args[0] ?? `nuanyi-${new Date().toISOString().slice(0, 19).replaceAll(":", "")}.backup.gz`
    await step(`Writing ${file}`, () => backup(url, file))
  },
  restore: async ({ url }) => {
    if (!args[0]) throw new Error("Which file? npm run db:restore -- FILE")
    const { restore } = await import("./backup.mjs")
    await step(`Restoring ${args[0]}`, () => restore(url, args[0]))
  },
}

async function main() {
  if (!commands[command]) throw new Error(`Which of ${Object.keys(commands).join(", ")}?`)
  await ensureDependencies()
  await ensureClient()
  const { settings } = await import("./settings.mjs")
  const { openDatabase, fill, emptied } = await import("./database.mjs")
  const database = await openDatabase(settings({ ...process.env, DEMO: "1" }), { content: false })
  try {
    await commands[command](database, { fill, emptied })
  } finally {
    if (!database.joined) await database.stop()
  }
}

main().then(() => process.exit(0), fail)
