import { mac, type Purpose, sameBytes } from "@/lib/server/keys"
import { windowOf } from "./code-rules"

/**
 * What a rider's phone shows at a door: the code that is printed, the one that a screen changes every half minute, or the ticket that
 * a scan of the screen was turned into. Each says in the open which version of the station's code it is made from (and its window, or
 * its second), with a signature that only this installation can make: it is checked without the database. Whether the version
 * still stands is read where the visit is written.
 */
export type CodeKind = "PRINTED" | "ROTATING" | "TICKET"

/** `stamp`: the window of a rotating code, the second in which a ticket was handed out; of a printed code 0. */
export type Code = { kind: CodeKind; version: number; stamp: number }

const SHAPES: Record<CodeKind, { letter: string; purpose: Purpose }> = {
  PRINTED: { letter: "", purpose: "station-code" },
  ROTATING: { letter: "r", purpose: "rotating-code" },
  TICKET: { letter: "t", purpose: "scan-ticket" },
}

export function stationCode(stationId: string, version: number): string {
  return written(stationId, { kind: "PRINTED", version, stamp: 0 })
}

export function rotatingCode(stationId: string, version: number, window: number): string {
  return written(stationId, { kind: "ROTATING", version, stamp: window })
}

export function scanTicket(stationId: string, version: number, now: Date): string {
  return written(stationId, { kind: "TICKET", version, stamp: Math.floor(now.getTime() / 1000) })
}

/** The code that a screen shows at an instant. */
export function codeAt(stationId: string, version: number, at: Date): string {
  return rotatingCode(stationId, version, windowOf(at))
}

/** What a code says, if it is truly this station's; else null. */
export function codeOf(stationId: string, text: string): Code | null {
  const match = /^([rt]?)([1-9]\d{0,8})-(?:([1-9a-z][0-9a-z]{0,8})-)?([\w-]{22})$/.exec(text)
  if (!match) return null
  const [, letter, version, stamp, signature] = match as unknown as [string, string, string, string?, string?]
  const kind = (Object.keys(SHAPES) as CodeKind[]).find((one) => SHAPES[one].letter === letter) as CodeKind
  if ((kind === "PRINTED") !== (stamp === undefined)) return null
  const code = { kind, version: Number(version), stamp: stamp ? Number.parseInt(stamp, 36) : 0 }
  const given = Buffer.from(signature as string, "base64url")
  return sameBytes(given, signatureOf(stationId, code)) ? code : null
}

function written(stationId: string, code: Code): string {
  return `${opening(code)}-${signatureOf(stationId, code).toString("base64url")}`
}

function opening({ kind, version, stamp }: Code): string {
  const { letter } = SHAPES[kind]
  return kind === "PRINTED" ? `${version}` : `${letter}${version}-${stamp.toString(36)}`
}

function signatureOf(stationId: string, { kind, version, stamp }: Code): Buffer {
  const said = kind === "PRINTED" ? `${stationId} ${version}` : `${stationId} ${version} ${stamp}`
  return mac(SHAPES[kind].purpose, said)
}
