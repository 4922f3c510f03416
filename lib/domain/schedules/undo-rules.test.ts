import fc from "fast-check"
import { expect, test } from "vitest"
import { stacksOf, type WeekChange } from "./undo-rules"

const change = (id: number, action = "editSession", redo = false): WeekChange => ({
  id: BigInt(id),
  action,
  before: [],
  after: [],
  redo,
})
const idsOf = (changes: WeekChange[]) => changes.map(({ id }) => Number(id))

test("what is undone can be done again, until something new is done", () => {
  const history = [change(1), change(2), change(3, "undo"), change(4, "undo"), change(5, "undo", true)]
  const { done, undone } = stacksOf(history)
  expect([idsOf(done), idsOf(undone)]).toEqual([[1], [2]])
  const later = stacksOf([...history, change(6)])
  expect([idsOf(later.done), idsOf(later.undone)]).toEqual([[1, 6], []])
})

test("however often somebody goes back and forth, no change is lost or there twice", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("do", "undo", "redo"), { maxLength: 40 }), (steps) => {
      const history = steps.map((step, n) => (step === "do" ? change(n) : change(n, "undo", step === "redo")))
      const { done, undone } = stacksOf(history)
      const all = [...idsOf(done), ...idsOf(undone)]
      expect(new Set(all).size).toBe(all.length)
      expect(all.every((n) => steps[n] === "do")).toBe(true)
      expect(idsOf(done)).toEqual(idsOf(done).toSorted((a, b) => a - b))
    }),
  )
})
