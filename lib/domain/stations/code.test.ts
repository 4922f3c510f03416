import { randomUUID } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ownDatabase } from "@/tests/database"
import { codeAt, codeOf, rotatingCode, scanTicket, stationCode } from "./code"
import { windowOf } from "./code-rules"

// For the environment that the keys are derived from.
ownDatabase()

const instant = fc.date({ min: new Date("2024-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
const version = fc.integer({ min: 1, max: 999_999_999 })

describe("a code that is read", () => {
  const kinds = [
    ["PRINTED", (id: string, v: number) => stationCode(id, v), () => 0],
    ["ROTATING", (id: string, v: number, at: Date) => codeAt(id, v, at), windowOf],
    ["TICKET", scanTicket, (at: Date) => Math.floor(at.getTime() / 1000)],
  ] as const

  test.each(kinds)("says what it was made from: %s", (kind, make, stampOf) => {
    fc.assert(
      fc.property(fc.uuid(), version, instant, (id, v, at) => {
        expect(codeOf(id, make(id, v, at))).toEqual({ kind, version: v, stamp: stampOf(at) })
      }),
    )
  })

  test.each(kinds)("is no other station's, and no other version's: %s", (_, make) => {
    fc.assert(
      fc.property(version, instant, (v, at) => {
        const [id, other] = [randomUUID(), randomUUID()]
        const code = make(id, v, at)
        expect(codeOf(other, code)).toBeNull()
        expect(codeOf(id, code.replace(/\d+/, String((v % 999_999_999) + 1)))).toBeNull()
      }),
    )
  })

  test("cannot be made from another: neither its window nor its kind can be written anew", () => {
    fc.assert(
      fc.property(version, instant, fc.integer({ min: 1, max: 1_000_000 }), (v, at, windows) => {
        const id = randomUUID()
        const window = windowOf(at)
        const code = rotatingCode(id, v, window)
        expect(codeOf(id, code.replace(window.toString(36), (window + windows).toString(36)))).toBeNull()
        expect(codeOf(id, code.replace(/^r/, "t"))).toBeNull()
        expect(codeOf(id, code.replace(/^r(\d+)-[^-]+/, "$1"))).toBeNull()
      }),
    )
  })

  test("is nothing where it is any other text", () => {
    fc.assert(fc.property(fc.string({ maxLength: 80 }), (text) => codeOf(randomUUID(), text) === null))
  })
})
