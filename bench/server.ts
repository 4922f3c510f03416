import { spawn } from "node:child_process"
import { readFileSync } from "node:fs"
import { createServer } from "node:net"
import { join } from "node:path"
import { setTimeout as pause } from "node:timers/promises"

export type Server = { address: string; readyMs: number; stop: () => Promise<void> }

const LONGEST_START = 180_000

/** `npm start` as anyone would, on a data directory of its own; timed from the command to the first healthy answer. */
export async function startServer(dataDir: string): Promise<Server> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const begun = performance.now()
  const child = spawn("npm", ["start"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...cleanEnvironment(), PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn" },
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000)
    })
  let over = false
  const ended = new Promise<void>((resolve) =>
    child.on("exit", () => {
      over = true
      resolve()
    }),
  )
  while (!(await isHealthy(address))) {
    if (over || performance.now() - begun > LONGEST_START)
      throw new Error(`npm start did not get ready:\n${said}`)
    await pause(25)
  }
  const readyMs = performance.now() - begun
  return {
    address,
    readyMs,
    stop: async () => {
      // Not npm, which would not wait for the server and its database to be down.
      if (!over) process.kill(Number(readFileSync(join(dataDir, "server.pid"), "utf8")), "SIGTERM")
      await ended
    },
  }
}

// The embedded database and the demo's world, whatever the shell's own settings are.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { DATABASE_URL, NEXTAUTH_URL, NEXTAUTH_SECRET, DEMO, HOST, ...rest } = process.env
  return rest
}

async function isHealthy(address: string): Promise<boolean> {
  const answer = await fetch(`${address}/api/health`).catch(() => null)
  return answer?.ok ?? false
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}
