import { storable } from "../plain/text"

export type Asked = Record<string, string | string[] | undefined>

/** What an address asks for, one value a name; a field that was left empty is not there. */
export function askedOf(asked: Asked): Record<string, string> {
  return Object.fromEntries(
    Object.entries(asked)
      .map(([name, value]) => [name, storable((Array.isArray(value) ? value[0] : value) ?? "")])
      .filter(([, value]) => value !== ""),
  )
}

/** A path with a query; what is undefined or empty is left out. */
export function addressOf(path: string, query: Record<string, string | undefined>): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => !!pair[1])
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}
