import { settings } from "../settings/reads"
import { type CodeKind, codeOf } from "./code"
import { ticketStands, windowStands } from "./code-rules"

/** What an entry keeps of the code behind it. A printed one is the weaker proof: a photo of it is as good as the code. */
export type CodeProof = "PRINTED" | "ROTATING"

export type ScannedCode = {
  kind: CodeKind
  version: number
  proof: CodeProof
  /** Not too old; its version may be void all the same. */
  stands: boolean
}

/** What a scanned code is worth at an instant; null for one that is not this station's. Asks no database. */
export async function scannedCode(stationId: string, text: string, now: Date): Promise<ScannedCode | null> {
  const code = codeOf(stationId, text)
  if (!code) return null
  const { kind, version, stamp } = code
  switch (kind) {
    case "PRINTED":
      return { kind, version, proof: "PRINTED", stands: true }
    case "ROTATING":
      return { kind, version, proof: "ROTATING", stands: windowStands(stamp, now) }
    case "TICKET": {
      const minutes = (await settings())["attendance.ticketMinutes"]
      return { kind, version, proof: "ROTATING", stands: ticketStands(stamp, now, minutes) }
    }
  }
}
