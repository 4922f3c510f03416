import enErrors from "@/messages/en/errors.json"
import enShell from "@/messages/en/shell.json"
import enUi from "@/messages/en/ui.json"
import zhErrors from "@/messages/zh-CN/errors.json"
import zhShell from "@/messages/zh-CN/shell.json"
import zhUi from "@/messages/zh-CN/ui.json"
import type { Language } from "./languages"

const zh = { errors: zhErrors, shell: zhShell, ui: zhUi }
const en: Messages = { errors: enErrors, shell: enShell, ui: enUi }

/** Every text of the product: a namespace for each file of messages/. zh-CN decides which keys there are. */
export type Messages = typeof zh

export function messagesOf(language: Language): Messages {
  return language === "en" ? en : zh
}

/** Only what a page's client components read travels to the browser. */
export function pickMessages<N extends keyof Messages>(
  language: Language,
  namespaces: readonly N[],
): Pick<Messages, N> {
  const all = messagesOf(language)
  return Object.fromEntries(namespaces.map((name) => [name, all[name]])) as Pick<Messages, N>
}
