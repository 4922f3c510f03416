// Whether something made from files is stale. Node's own modules only: this runs before anything is installed.
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

/** A digest of the files under `paths`, their names included; what does not exist counts as empty. */
export function fingerprint(paths, skip = () => false) {
  const hash = createHash("sha256").update(process.version)
  const visit = (path) => {
    if (!existsSync(path) || skip(path)) return
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name))
    else hash.update(path).update("\0").update(readFileSync(path)).update("\0")
  }
  for (const path of paths) visit(path)
  return hash.digest("hex")
}

/**
 * Runs `make` unless `marker` says that it was last made from the same fingerprint. The marker is written after success only, so that a
 * killed run is made again.
 * @returns {Promise<boolean>} whether it was made
 */
export async function unlessFresh(marker, print, make) {
  if (existsSync(marker) && readFileSync(marker, "utf8") === print) return false
  await make()
  mkdirSync(dirname(marker), { recursive: true })
  writeFileSync(marker, print)
  return true
}
