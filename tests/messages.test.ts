import { readdirSync, readFileSync } from "node:fs"
import { createTranslator } from "next-intl"
import { describe, expect, test } from "vitest"
import { LANGUAGES } from "@/lib/web/languages"
import { messagesOf } from "@/lib/web/messages"

type Tree = { [key: string]: string | Tree }

const root = new URL("../messages/", import.meta.url)
const filesOf = (language: string) => readdirSync(new URL(`${language}/`, root)).sort()
const read = (language: string, file: string): Tree =>
  JSON.parse(readFileSync(new URL(`${language}/${file}`, root), "utf8"))

/** Every text of a file by its dotted key. What is neither text nor branch comes out as text, to be found wanting. */
function texts(tree: Tree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    value !== null && typeof value === "object"
      ? texts(value, `${prefix}${key}.`)
      : [[prefix + key, value] as [string, string]],
  )
}

/** What stands in the outermost braces. In ICU messages a quote before a brace or tag makes it plain text. */
function braces(text: string): string[] {
  const unquoted = text.replace(/'[{}<][^']*'?/g, "")
  const found: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: mark, index } of unquoted.matchAll(/[{}]/g)) {
    if (mark === "{" && depth++ === 0) start = index + 1
    if (mark === "}" && --depth === 0) found.push(unquoted.slice(start, index))
  }
  return found
}

/** Names of the values and tags that a message wants, those in the branches of a plural or select included. */
function wants(message: string): string[] {
  const values = braces(message).flatMap((inner) => {
    const [, name = "", kind = ""] = /^\s*(\w+)\s*(?:,\s*(\w+))?/.exec(inner) ?? []
    return [name, ...(/^(plural|select|selectordinal)$/.test(kind) ? braces(inner).flatMap(wants) : [])]
  })
  const tags = [...message.matchAll(/<(\w+)\s*\/?>/g)].map(([, tag]) => `<${tag}>`)
  return [...new Set([...values, ...tags])].sort()
}

/** What the formatter itself says about a message's syntax, or null. */
function syntaxProblem(language: string, message: string): string | null {
  let problem: string | null = null
  createTranslator({
    locale: language,
    messages: { message },
    onError: (error) => {
      if (error.code === "INVALID_MESSAGE") problem = error.message
    },
    getMessageFallback: () => "",
  })("message")
  return problem
}

describe("placeholders", () => {
  test("are found in plain, plural, select, quoted and tagged messages", () => {
    expect(wants("有 {count} 处，{count, plural, other {共 # 处，见 {place}}}")).toEqual(["count", "place"])
    expect(wants("{state, select, open {开放 {time}} other {关闭}}")).toEqual(["state", "time"])
    expect(wants("'{not}' {yes} <link>看这里</link>")).toEqual(["<link>", "yes"])
    expect(syntaxProblem("zh-CN", "有 {count 处")).not.toBeNull()
    expect(syntaxProblem("zh-CN", "有 {count} 处")).toBeNull()
  })
})

test("both languages have the same files, and the application loads every one of them", () => {
  for (const language of LANGUAGES) {
    expect(filesOf(language)).toEqual(filesOf("zh-CN"))
    expect(
      Object.keys(messagesOf(language))
        .map((namespace) => `${namespace}.json`)
        .sort(),
    ).toEqual(filesOf(language))
  }
})

describe.each(filesOf("zh-CN"))("%s", (file) => {
  const chinese = new Map(texts(read("zh-CN", file)))
  const english = new Map(texts(read("en", file)))

  test("is the namespace's own object, not wrapped in its name once more", () => {
    expect(Object.keys(read("zh-CN", file))).not.toEqual([file.replace(".json", "")])
  })

  test("says the same things in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  test("leaves no text empty, and every text can be formatted", () => {
    for (const [language, all] of [
      ["zh-CN", chinese],
      ["en", english],
    ] as const)
      for (const [key, text] of all) {
        expect(typeof text === "string" && text.trim() !== "", `${language} ${key}`).toBe(true)
        expect(syntaxProblem(language, text), `${language} ${key}`).toBeNull()
      }
  })

  test("wants the same values in both languages", () => {
    for (const [key, text] of chinese) expect(wants(english.get(key) ?? ""), key).toEqual(wants(text))
  })

  test("keeps the calm tone of an office: no exclamation marks", () => {
    for (const [key, text] of chinese) expect(text, key).not.toMatch(/[！!]/)
  })
})
