import { randomUUID } from "node:crypto"
import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { env } from "./env"

/** Brings a one-time code to a number. Throws when it cannot: nothing was sent, or nobody knows. */
export type CodeSender = (message: { number: string; code: string; text: string }) => Promise<void>

const PATIENCE_MS = 8_000

/** The installation's sender: its gateway where `CODE_WEBHOOK_URL` names one, else a folder that somebody looks into. */
export function codeSender(): CodeSender {
  const { CODE_WEBHOOK_URL: url, CODE_WEBHOOK_TOKEN: token } = env()
  return url ? toWebhook(url, token) : toFolder(env().CODE_OUTBOX ?? join(env().DATA_DIR, "outbox"))
}

function toWebhook(url: string, token: string | undefined): CodeSender {
  return async (message) => {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: "error",
    })
    if (!answer.ok) throw new Error(`the code's gateway answered ${answer.status}`)
  }
}

function toFolder(folder: string): CodeSender {
  return async (message) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const name = `${new Date().toISOString().replaceAll(":", "-")}-${randomUUID().slice(0, 8)}.json`
    await writeFile(join(folder, name), `${JSON.stringify(message)}\n`, { mode: 0o600 })
  }
}
