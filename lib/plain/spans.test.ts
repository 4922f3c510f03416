import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  coversSpan,
  coversWholeDay,
  isSpan,
  mergeSpans,
  normaliseSpans,
  overlaps,
  type Span,
  shiftSpan,
  spanFrom,
} from "./spans"

// Quarters of an hour, so that touching and equal ends turn up often.
const span = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 96 }))
  .map(([from, length]) => ({ opens: from * 15, closes: (from + length) * 15 }))
const spans = fc.array(span, { maxLength: 8 })

/** The minutes themselves, in quarters: slow and beyond doubt. */
function quarters(list: readonly Span[]): Set<number> {
  return new Set(list.flatMap(({ opens, closes }) => range(opens / 15, closes / 15)))
}
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}

describe("a span", () => {
  test("lasts from a minute to a whole day and begins on its own day", () => {
    const good = [
      { opens: 0, closes: 1440 },
      { opens: 1320, closes: 1560 },
      { opens: 1439, closes: 2879 },
    ]
    const bad = [
      { opens: 540, closes: 540 },
      { opens: 540, closes: 480 },
      { opens: -1, closes: 60 },
      { opens: 1440, closes: 1500 },
      { opens: 0, closes: 1441 },
      { opens: 0.5, closes: 60 },
      { opens: 0, closes: Number.NaN },
    ]
    expect(good.map(isSpan)).toEqual(good.map(() => true))
    expect(bad.map(isSpan)).toEqual(bad.map(() => false))
  })

  test("that ends before it begins ends on the next day", () => {
    expect(spanFrom(22 * 60, 2 * 60)).toEqual({ opens: 1320, closes: 1560 })
    expect(spanFrom(22 * 60, 0)).toEqual({ opens: 1320, closes: 1440 })
    expect(spanFrom(0, 1440)).toEqual({ opens: 0, closes: 1440 })
    expect(spanFrom(540, 540)).toBeNull()
    expect(spanFrom(1440, 60)).toBeNull()
  })
})

describe("two spans", () => {
  test("that only touch don't overlap", () => {
    expect(overlaps({ opens: 540, closes: 600 }, { opens: 600, closes: 660 })).toBe(false)
    expect(overlaps({ opens: 540, closes: 601 }, { opens: 600, closes: 660 })).toBe(true)
  })

  test("meet over midnight on the next day", () => {
    const night = { opens: 1320, closes: 1560 }
    const early = { opens: 60, closes: 300 }
    expect(overlaps(night, early)).toBe(false)
    expect(overlaps(night, early, 1)).toBe(true)
    expect(overlaps(early, night, -1)).toBe(true)
  })

  test("overlap exactly when they share a minute, either way round", () => {
    fc.assert(
      fc.property(span, span, fc.integer({ min: -2, max: 2 }), (a, b, days) => {
        const there = quarters([shiftSpan(b, days * 1440)])
        const shared = [...quarters([a])].some((q) => there.has(q))
        expect(overlaps(a, b, days)).toBe(shared)
        expect(overlaps(b, a, -days)).toBe(shared)
      }),
    )
  })
})

describe("the spans of a day", () => {
  test("are sorted once, without duplicates or loss", () => {
    fc.assert(
      fc.property(spans, (list) => {
        const tidy = normaliseSpans([...list, ...list])
        expect(tidy).toEqual(normaliseSpans(tidy))
        expect(quarters(tidy)).toEqual(quarters(list))
        expect(tidy.length).toBeLessThanOrEqual(list.length)
      }),
    )
  })

  test("merge without losing or winning a minute, and stay spans", () => {
    fc.assert(
      fc.property(spans, (list) => {
        const merged = mergeSpans(list)
        expect(quarters(merged)).toEqual(quarters(list))
        expect(merged.every(isSpan)).toBe(true)
        for (const [i, next] of merged.slice(1).entries()) {
          const last = merged[i] as Span
          const apart = next.opens > last.closes
          expect(apart || Math.max(last.closes, next.closes) - last.opens > 1440).toBe(true)
        }
      }),
    )
  })

  test("join where one closes as the next opens", () => {
    const noon = [
      { opens: 720, closes: 1080 },
      { opens: 480, closes: 720 },
    ]
    expect(mergeSpans(noon)).toEqual([{ opens: 480, closes: 1080 }])
    expect(noon[0]?.opens).toBe(720)
  })

  test("hold a session exactly when every minute of it is open", () => {
    fc.assert(
      fc.property(spans, span, (list, session) => {
        const open = quarters(list)
        expect(coversSpan(list, session)).toBe([...quarters([session])].every((q) => open.has(q)))
      }),
    )
  })

  test("are the whole day with 00:00–24:00, or with last night's help", () => {
    expect(coversWholeDay([{ opens: 0, closes: 1440 }])).toBe(true)
    expect(coversWholeDay([{ opens: 540, closes: 1980 }])).toBe(false)
    expect(coversWholeDay([{ opens: 540, closes: 1980 }], [{ opens: 540, closes: 1980 }])).toBe(true)
    expect(coversWholeDay([])).toBe(false)
  })
})
