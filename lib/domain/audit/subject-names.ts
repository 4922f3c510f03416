import { db } from "@/lib/server/db"
import { nameInEvent, textInEvent } from "./rules"

type Named = { subjectType: string; subjectId: string; before: unknown; after: unknown }
type Lookup = (ids: string[]) => Promise<{ id: string; name: string }[]>

const LOOKUPS: Record<string, Lookup> = {
  station: (ids) =>
    db.station.findMany({ where: { id: { in: uuids(ids) } }, select: { id: true, name: true } }),
  provider: (ids) =>
    db.provider.findMany({ where: { id: { in: uuids(ids) } }, select: { id: true, name: true } }),
  user: async (ids) => {
    const users = await db.user.findMany({
      where: { id: { in: uuids(ids) } },
      select: { id: true, displayName: true },
    })
    return users.map(({ id, displayName }) => ({ id, name: displayName }))
  },
  unit: unitsByCode,
  area: unitsByCode,
  term: async (ids) => {
    const terms = await db.term.findMany({ where: { code: { in: ids } }, select: { code: true, name: true } })
    return terms.map(({ code, name }) => ({ id: code, name }))
  },
}

async function unitsByCode(codes: string[]) {
  const units = await db.orgUnit.findMany({
    where: { code: { in: codes } },
    select: { code: true, name: true },
  })
  return units.map(({ code, name }) => ({ id: code, name }))
}

// A subject may be something that was typed, like the name of a failed sign-in; a uuid column would choke on it.
function uuids(ids: string[]): string[] {
  return ids.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
}

/**
 * What the subjects of some events are called, one query a kind of subject: as the event itself says, else as they are called today. What
 * has no name of its own is called by the station where it happened.
 */
export async function subjectNames(events: Named[]): Promise<(event: Named) => string | null> {
  const wanted = events.filter((event) => nameInEvent(event) === null).flatMap(subjectOf)
  const found = new Map<string, string>()
  await Promise.all(
    Object.entries(LOOKUPS).map(async ([type, lookup]) => {
      const ids = new Set(wanted.filter((subject) => subject.type === type).map(({ id }) => id))
      if (ids.size === 0) return
      for (const { id, name } of await lookup([...ids])) found.set(`${type} ${id}`, name)
    }),
  )
  return (event) => {
    const [subject] = subjectOf(event)
    return nameInEvent(event) ?? (subject && found.get(`${subject.type} ${subject.id}`)) ?? null
  }
}

function subjectOf({ subjectType, subjectId, before, after }: Named): { type: string; id: string }[] {
  if (subjectType in LOOKUPS) return [{ type: subjectType, id: subjectId }]
  const stationId = textInEvent({ before, after }, "stationId")
  return stationId ? [{ type: "station", id: stationId }] : []
}
