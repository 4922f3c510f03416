import { hash, verify } from "@node-rs/argon2"

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST)
}

export async function passwordFits(stored: string | null, password: string): Promise<boolean> {
  // A name without a password costs the same time as one with, so that time tells nothing.
  const against = stored ?? (await nobody())
  const fits = await verify(against, password).catch(() => false)
  return fits && stored !== null
}

let decoy: Promise<string> | undefined
function nobody(): Promise<string> {
  decoy ??= hashPassword("no one has this password")
  return decoy
}
