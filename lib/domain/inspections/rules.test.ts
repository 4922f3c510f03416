import fc from "fast-check"
import { expect, test } from "vitest"
import { type InspectionKind, problemsOfAnswers, scoreOf, TIERS, tierOf, VERDICTS } from "./rules"

const verdict = fc.constantFrom(...VERDICTS)
const items = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 100 }), verdict }), { maxLength: 40 })
const floors = { "inspection.modelFrom": 90, "inspection.goodFrom": 75, "inspection.passFrom": 60 }

test("a score lies between 0 and 100, and there is none where nothing applies", () => {
  fc.assert(
    fc.property(items, (answers) => {
      const score = scoreOf(answers)
      if (answers.every((answer) => answer.verdict === "NA")) return score === null
      return score !== null && score >= 0 && score <= 100 && Number.isInteger(score)
    }),
  )
})

test("mending one thing never lowers the score, nor the tier", () => {
  fc.assert(
    fc.property(items, fc.nat(), (answers, at) => {
      const wanting = answers.filter((answer) => answer.verdict === "UNMET" || answer.verdict === "PARTLY")
      const one = wanting[at % Math.max(1, wanting.length)]
      if (!one) return
      const before = scoreOf(answers) ?? 0
      const after = scoreOf(answers.map((a) => (a === one ? { ...a, verdict: "MET" as const } : a))) ?? 0
      expect(after).toBeGreaterThanOrEqual(before)
      expect(TIERS.indexOf(tierOf(after, floors))).toBeLessThanOrEqual(TIERS.indexOf(tierOf(before, floors)))
    }),
  )
})

test("a tier begins at its floor", () => {
  expect([100, 90, 89, 75, 74, 60, 59, 0].map((score) => tierOf(score, floors))).toEqual([
    "MODEL",
    "MODEL",
    "GOOD",
    "GOOD",
    "PASS",
    "PASS",
    "BELOW",
    "BELOW",
  ])
})

const asked = [
  { code: "sign", photo: true },
  { code: "water", photo: false },
]
const answer = (code: string, over: object = {}) => ({
  code,
  verdict: "MET" as const,
  note: null,
  mendBy: null,
  ...over,
})
const problems = (kind: InspectionKind, answers: Parameters<typeof problemsOfAnswers>[2]) =>
  problemsOfAnswers(kind, asked, answers, "2026-11-24")

test("every question is answered once; a question of another list is none", () => {
  expect(problems("SELF", [answer("sign"), answer("water")])).toEqual([])
  expect(problems("SELF", [answer("sign")])).toEqual([{ path: "", message: "everyItem" }])
  expect(problems("SELF", [answer("sign"), answer("sign"), answer("water")])).toEqual([
    { path: "answers.1.verdict", message: "notInList" },
  ])
  expect(problems("SELF", [answer("sign"), answer("water"), answer("roof")])).toEqual([
    { path: "answers.2.verdict", message: "notInList" },
  ])
})

test("what is wanting says what is wrong, and is not to be mended yesterday", () => {
  const wanting = { verdict: "UNMET", mendBy: "2026-11-23" }
  expect(problems("SELF", [answer("sign"), answer("water", wanting)])).toEqual([
    { path: "answers.1.note", message: "sayWhatIsWrong" },
    { path: "answers.1.mendBy", message: "inThePast" },
  ])
})

test("a visit photographs what is to be photographed, unless it does not apply; a self-check may", () => {
  expect(problems("VISIT", [answer("sign"), answer("water")])).toEqual([
    { path: "answers.0.photo", message: "photoWanted" },
  ])
  expect(problems("VISIT", [answer("sign", { verdict: "NA" }), answer("water")])).toEqual([])
  expect(problems("VISIT", [answer("sign", { photo: { size: 1 } }), answer("water")])).toEqual([])
})
