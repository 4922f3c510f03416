// The server process: starts it, waits until it answers, says where it is, and stops it in order.
import { spawn } from "node:child_process"
import { setTimeout as pause } from "node:timers/promises"
import { fileURLToPath } from "node:url"

const FOLLOW_PARENT = new URL("./follow-parent.mjs", import.meta.url).href
const SERVER = fileURLToPath(new URL("./server.mjs", import.meta.url))
const DEMO_ACCOUNTS = ["city", "district", "street", "community", "keeper", "provider", "admin"]

/** Resolves when the server was asked to stop and has stopped; rejects when it ended by itself. */
export async function serve({ port, host, publicUrl, dataDir, env, embedded, demo, development }) {
  const server = development
    ? ["node_modules/next/dist/bin/next", "dev", "-H", host, "-p", String(port)]
    : // A page is some megabytes of short-lived objects: with room for several of them little is collected.
      ["--max-semi-space-size=64", SERVER, host, String(port)]
  const child = spawn(process.execPath, ["--import", FOLLOW_PARENT, ...server], {
    // Its own group: Ctrl-C reaches this process only, which then stops the server before its database.
    detached: process.platform !== "win32",
    stdio: ["ignore", development ? "inherit" : "pipe", "inherit", "ipc"],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      ...env,
      NODE_ENV: development ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  })
  let asked = false
  const ended = new Promise((resolve) => child.on("exit", (code, signal) => resolve(signal ?? code)))
  const stop = () => {
    if (asked) return
    asked = true
    process.stdout.write("\n· Stopping …\n")
    child.kill("SIGTERM")
    setTimeout(() => child.kill("SIGKILL"), 10_000).unref()
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop)
  // What the server logs from here on is its own JSON lines; Next.js's greeting would only repeat ours.
  child.stdout?.on("data", (chunk) => {
    const text = chunk.toString()
    if (text.includes("{")) process.stdout.write(text)
  })

  const address = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}:${port}`
  const ready = await Promise.race([answers(address, () => asked), ended.then(() => false)])
  if (ready) greet({ publicUrl, demo: demo && embedded })
  const how = await ended
  if (!asked) throw new Error(`The server ended by itself (${how}). Is port ${port} in use?`)
}

async function answers(address, gaveUp) {
  for (let tries = 0; tries < 600 && !gaveUp(); tries++) {
    const response = await fetch(`${address}/api/health`).catch(() => null)
    if (response?.ok) return true
    await pause(100)
  }
  return false
}

function greet({ publicUrl, demo }) {
  const lines = ["", `暖驿 is ready: ${publicUrl}`, `  for staff:     ${publicUrl}/login`]
  if (demo) lines.push(`  demo accounts: ${DEMO_ACCOUNTS.join(", ")}; password of all: Nuanyi-demo-2026`)
  process.stdout.write(`${lines.join("\n")}\n  Ctrl-C stops it; data stays.\n\n`)
}
