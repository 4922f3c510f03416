import { storable } from "../plain/text"

/**
 * A form as the object that a schema reads: `facilities.0.kindCode` nests, a name that ends in `[]` collects, an empty field is left out
 * (so that "optional" means what people expect). File fields stay files.
 */
export function objectOf(form: FormData): Record<string, unknown> {
  const root: Tree = {}
  for (const [name, given] of form.entries()) {
    const raw = typeof given === "string" ? storable(given) : given
    if (name.startsWith("$") || raw === "" || (raw instanceof File && raw.size === 0)) continue
    const list = name.endsWith("[]")
    put(root, (list ? name.slice(0, -2) : name).split("."), raw, list)
  }
  return arrays(root) as Record<string, unknown>
}

type Tree = { [key: string]: Tree | FormDataEntryValue | FormDataEntryValue[] }
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"])

function put(root: Tree, path: string[], value: FormDataEntryValue, list: boolean) {
  if (path.some((step) => FORBIDDEN.has(step))) return
  let node = root
  for (const step of path.slice(0, -1)) {
    const next = node[step]
    node = node[step] =
      next && typeof next === "object" && !Array.isArray(next) && !(next instanceof File) ? next : {}
  }
  const last = path.at(-1) as string
  const before = node[last]
  node[last] = list ? [...(Array.isArray(before) ? before : []), value] : value
}

// {0: …, 2: …} came from numbered fields: in order, gaps closed.
function arrays(node: unknown): unknown {
  if (!node || typeof node !== "object" || Array.isArray(node) || node instanceof File) return node
  const entries = Object.entries(node)
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key)))
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, value]) => arrays(value))
  return Object.fromEntries(entries.map(([key, value]) => [key, arrays(value)]))
}

/** What was typed, by field name, for showing the form again. Passwords and files are not sent back. */
export function typedOf(form: FormData): Record<string, unknown> {
  const typed: Record<string, unknown> = {}
  for (const [name, value] of form.entries()) {
    if (name.startsWith("$") || value instanceof File || /password/i.test(name)) continue
    typed[name] = name in typed ? [typed[name], value].flat() : value
  }
  return typed
}
