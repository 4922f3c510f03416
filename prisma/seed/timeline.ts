/** Something that the world's people did at some time. */
export type Deed = { at: Date; act: () => Promise<void> }

/** Few enough for the pool, enough to keep the database busy while this process computes. */
const AT_ONCE = 8

/**
 * Lets everything happen in the order of its time, with the clock set to that time: what the domain writes (audit, transitions,
 * publications) then bears the dates of the story, and rules that look at the clock hold as they did on the day.
 * Deeds of the same time happen side by side. `begin` hears of each time before it comes.
 */
export async function tell(deeds: Deed[], begin: (at: Date) => void = () => {}): Promise<void> {
  const moments = new Map<number, Deed[]>()
  for (const deed of deeds) {
    const time = deed.at.getTime()
    moments.set(time, [...(moments.get(time) ?? []), deed])
  }
  for (const [time, together] of [...moments].sort(([a], [b]) => a - b)) {
    begin(new Date(time))
    await atTime(time, async () => {
      for (let first = 0; first < together.length; first += AT_ONCE)
        await Promise.all(together.slice(first, first + AT_ONCE).map(({ act }) => act()))
    })
  }
}

const RealDate = Date

// The clock goes on from the given time. A proxy, so that dates made before are still instances of Date.
async function atTime(time: number, work: () => Promise<void>): Promise<void> {
  const ahead = time - RealDate.now()
  const now = () => RealDate.now() + ahead
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given) => Reflect.construct(target, given.length > 0 ? given : [now()]),
    get: (target, property) => (property === "now" ? now : Reflect.get(target, property)),
  })
  try {
    await work()
  } finally {
    globalThis.Date = RealDate
  }
}
