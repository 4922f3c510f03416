// Runs other programs. Node's own modules only: this runs before anything is installed.
import { spawn } from "node:child_process"

/**
 * Runs a program to its end. Rejects with its last lines when it fails.
 * @param {{quiet?: boolean, env?: object, cwd?: string, uid?: number, gid?: number}} options quiet: nothing is shown unless it fails
 * @returns {Promise<string>} what it printed
 */
export function run(command, args, options = {}) {
  const { quiet, env, ...rest } = options
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
      ...rest,
    })
    let said = ""
    const keep = (chunk) => {
      said += chunk
    }
    child.stdout?.on("data", keep)
    child.stderr?.on("data", keep)
    child.on("error", reject)
    child.on("close", (code, signal) => {
      if (code === 0) return resolve(said)
      const tail = said.trim().split("\n").slice(-30).join("\n")
      reject(new Error(`${[command, ...args].join(" ").slice(0, 160)} ended with ${signal ?? code}\n${tail}`))
    })
  })
}

/** The path of a command that a dependency brings, run by this same Node. */
export function tool(path, args, options) {
  return run(process.execPath, [`node_modules/${path}`, ...args], options)
}
