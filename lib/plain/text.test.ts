import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { foldForSearch, normaliseLines, normaliseText, truncateText } from "./text"

const anyText = fc.string({ unit: "binary", maxLength: 60 })

describe("a stored line", () => {
  test("loses what can't be seen and keeps what can", () => {
    expect(normaliseText("  华联家园\t\n 驿站　 ")).toBe("华联家园 驿站")
    expect(normaliseText("驿站\u202Egnp.exe\u202C\u0000\u200B")).toBe("驿站gnp.exe")
    expect(normaliseText("cafe\u0301")).toBe("café")
    expect(normaliseText("a\uD800b")).toBe("ab")
  })

  test("keeps emoji and right-to-left words whole", () => {
    expect(normaliseText("👨‍👩‍👧 العربية <b>'; DROP")).toBe("👨‍👩‍👧 العربية <b>'; DROP")
  })

  test("is the same when it is normalised again, and has no control character", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text)
        expect(normaliseText(once)).toBe(once)
        expect(once).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  test("in a text of several lines keeps its breaks", () => {
    expect(normaliseLines("  从东门进 \r\n\r\n\r\n\r\n车停在\u202E西侧  \u2028 谢谢\r\n")).toBe(
      "从东门进\n\n车停在西侧\n谢谢",
    )
    fc.assert(fc.property(anyText, (text) => normaliseLines(normaliseLines(text)) === normaliseLines(text)))
  })
})

describe("a search text", () => {
  test("is the same however it was typed", () => {
    expect(foldForSearch("ＡＢ１２　驿站")).toBe("ab12 驿站")
    expect(foldForSearch("HuaLian")).toBe("hualian")
  })

  test("is the same when it is folded again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text))
      }),
    )
  })

  test("stays quick on ten thousand characters", () => {
    expect(foldForSearch("驿 ".repeat(10_000))).toHaveLength(19_999)
  })
})

describe("a shortened text", () => {
  test("ends between two characters as people see them", () => {
    expect(truncateText("暖驿", 1)).toBe("暖")
    expect(truncateText("a👨‍👩‍👧", 5)).toBe("a")
    expect(truncateText("暖驿", 2)).toBe("暖驿")
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (text, max) => {
        const short = truncateText(text, max)
        expect(short.length).toBeLessThanOrEqual(max)
        expect(text.startsWith(short)).toBe(true)
      }),
    )
  })
})
