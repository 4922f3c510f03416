import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  ancestorAt,
  ancestorsOf,
  areaCodeLength,
  areaLevelOf,
  areaLevels,
  isAreaCode,
  levelOf,
  parentOf,
  subtreeRange,
  within,
} from "./area-code"

const community = "110114008001"

// Few different digits, so that two codes are often each other's kin.
const code = fc
  .tuple(fc.constantFrom(..."18"), fc.array(fc.constantFrom(..."0189"), { minLength: 11, maxLength: 11 }))
  .chain(([first, rest]) =>
    fc.constantFrom(...areaLevels).map((level) => (first + rest.join("")).slice(0, areaCodeLength[level])),
  )

describe("area codes", () => {
  test("are known by their length", () => {
    expect(["1101", "110114", "110114008", community].map(levelOf)).toEqual([...areaLevels])
  })

  test("are nothing else", () => {
    for (const text of [
      "",
      "11",
      "11011",
      "1101140",
      "0101",
      "9901",
      "11０1",
      "1101 ",
      "abcd",
      "１１０１",
      "1101%",
    ])
      expect(isAreaCode(text), text).toBe(false)
    fc.assert(fc.property(fc.string(), (text) => isAreaCode(text) === (areaLevelOf(text) !== null)))
    expect(() => levelOf("11")).toThrow(RangeError)
  })

  test("name the units above", () => {
    expect(ancestorsOf(community)).toEqual(["1101", "110114", "110114008"])
    expect(parentOf(community)).toBe("110114008")
    expect(parentOf("1101")).toBeNull()
    expect(ancestorAt(community, "DISTRICT")).toBe("110114")
    expect(ancestorAt(community, "COMMUNITY")).toBe(community)
    expect(ancestorAt("110114", "STREET")).toBeNull()
  })

  test("tell the two streets called 八里庄街道 apart", () => {
    expect(within("110105015", "110105")).toBe(true)
    expect(within("110108005", "110105")).toBe(false)
  })

  test("lie in their own subtree and in those of their ancestors only", () => {
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(within(a, a)).toBe(true)
        expect(within(a, b)).toBe(a === b || ancestorsOf(a).includes(b))
      }),
    )
  })

  test("a text that is no code lies nowhere, and nothing lies in it", () => {
    expect(within("110114008", "")).toBe(false)
    expect(within("110114008", "11")).toBe(false)
    expect(within("110114x", "110114")).toBe(false)
  })
})

describe("a subtree as a range", () => {
  test("ends at the next code of the same length", () => {
    expect(subtreeRange("110114")).toEqual({ gte: "110114", lt: "110115" })
    expect(subtreeRange("110119")).toEqual({ gte: "110119", lt: "11012" })
    expect(subtreeRange("8999")).toEqual({ gte: "8999", lt: "9" })
    expect(subtreeRange("899999999999").lt).toBe("9")
    expect(subtreeRange("110109999")).toEqual({ gte: "110109999", lt: "11011" })
  })

  test("holds exactly the codes within", () => {
    fc.assert(
      fc.property(code, code, (c, ancestor) => {
        const { gte, lt } = subtreeRange(ancestor)
        expect(c >= gte && c < lt).toBe(within(c, ancestor))
      }),
      { numRuns: 2000 },
    )
  })

  test("of what is no code is refused, so that no empty scope ever reads everything", () => {
    expect(() => subtreeRange("")).toThrow(RangeError)
  })
})
