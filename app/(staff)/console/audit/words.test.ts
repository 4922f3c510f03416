import { readdirSync, readFileSync } from "node:fs"
import { createTranslator } from "next-intl"
import { describe, expect, test } from "vitest"
import { LANGUAGES, type Language } from "@/lib/web/languages"
import { messagesOf } from "@/lib/web/messages"
import { actionWords, fieldWords, nounWords, resultWords, subjectWords, valueWords } from "./words"

const words = (locale: Language, namespace: string) =>
  createTranslator({
    locale,
    messages: messagesOf(locale),
    namespace: namespace as "audit",
  }) as never as Parameters<typeof actionWords>[0]
const zh = words("zh-CN", "audit")

/** Every action that some verb records, and every kind of subject, as they stand in the sources. */
function recorded(): { actions: string[]; nouns: string[] } {
  const root = new URL("../../../../lib/domain/", import.meta.url)
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => readFileSync(new URL(file, root), "utf8"))
    .filter((source) => source.includes("record("))
  const actions = sources.flatMap((source) =>
    [...source.matchAll(/\baction: .*/g)].flatMap(([line]) =>
      [...line.matchAll(/"(\w+\.\w+)"/g)].map(([, action]) => action as string),
    ),
  )
  const nouns = sources.flatMap((source) =>
    [...source.matchAll(/\bsubject: \["(\w+)"/g)].map(([, noun]) => noun as string),
  )
  return { actions: [...new Set(actions)], nouns: [...new Set(nouns)] }
}

describe.each(LANGUAGES)("in %s", (language) => {
  const t = words(language, "audit")

  test("every action that is recorded, and every kind of subject, has words", () => {
    const { actions, nouns } = recorded()
    expect(actions.length).toBeGreaterThan(10)
    expect(actions.filter((action) => actionWords(t, action) === action)).toEqual([])
    expect(nouns.filter((noun) => nounWords(t, noun) === noun)).toEqual([])
  })
})

test("what nobody put into words shows its code", () => {
  expect(actionWords(zh, "robot.dance")).toBe("robot.dance")
  expect(actionWords(zh, "station")).toBe("station")
  expect(actionWords(zh, "station.approve")).toBe("审核通过")
  expect(subjectWords(zh, { subjectType: "robot", subjectId: "7", subjectName: null })).toBe("robot“7”")
  const id = "01a20d07-ec8e-774f-b598-e6e6a0fd579f"
  expect(subjectWords(zh, { subjectType: "attendance", subjectId: id, subjectName: null })).toBe("到访登记")
  expect(resultWords(zh, words("zh-CN", "errors"), "ok")).toBe("成功")
  expect(resultWords(zh, words("zh-CN", "errors"), "locked")).toBe("已锁定")
  expect(resultWords(zh, words("zh-CN", "errors"), "oddity")).toBe("oddity")
})

test("a changed field is named step by step, and a rule as on its own page", () => {
  const rules = words("zh-CN", "settings")
  expect(fieldWords(zh, rules, ["spans", "0", "opens"])).toBe("开放时段 › 1 › 开始")
  expect(fieldWords(zh, rules, ["session.idleMinutes"])).toBe("闲置多久后退出")
  expect(fieldWords(zh, rules, ["unknownField"])).toBe("unknownField")
})

test("values are said as people write them", () => {
  const moment = () => "那时"
  expect(valueWords(zh, ["x"], null, moment)).toBeNull()
  expect(valueWords(zh, ["x"], "", moment)).toBeNull()
  expect(valueWords(zh, ["x"], true, moment)).toBe("是")
  expect(valueWords(zh, ["x"], 0, moment)).toBe("0")
  expect(valueWords(zh, ["x"], "OPEN", moment)).toBe("开放")
  expect(valueWords(zh, ["x"], "A1", moment)).toBe("A1")
  expect(valueWords(zh, ["spans", "0", "opens"], 540, moment)).toBe("09:00")
  expect(valueWords(zh, ["x"], "2026-11-24T01:00:00.000Z", moment)).toBe("那时")
})
