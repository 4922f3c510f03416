import { isIP } from "node:net"

/**
 * What tells one household or mall from another in an address: all of IPv4, and of IPv6 the first 64 bits, since every phone has the
 * rest to itself. Null for what names nobody: this machine's own address (a proxy that does not say for whom it asks), or no address.
 */
export function networkOf(ip: string): string | null {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1]
  const address = mapped ?? ip.split("%")[0] ?? ""
  if (isIP(address) === 4) return address.startsWith("127.") ? null : address
  if (isIP(address) !== 6 || address === "::1") return null
  const [head = "", tail] = address.toLowerCase().split("::")
  const left = head ? head.split(":") : []
  const right = tail ? tail.split(":") : []
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array<string>(missing).fill("0"), ...right]
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")
}
