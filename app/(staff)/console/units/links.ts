/** The page of a unit; of all cities without a code. */
export function unitHref(code: string | null): string {
  return code === null ? "/console/units" : `/console/units/${code}`
}
