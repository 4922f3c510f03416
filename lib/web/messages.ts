import enAccounts from "@/messages/en/accounts.json"
import enAreas from "@/messages/en/areas.json"
import enAttendance from "@/messages/en/attendance.json"
import enAudit from "@/messages/en/audit.json"
import enCheckIn from "@/messages/en/checkIn.json"
import enErrors from "@/messages/en/errors.json"
import enHolidays from "@/messages/en/holidays.json"
import enInspections from "@/messages/en/inspections.json"
import enLedgers from "@/messages/en/ledgers.json"
import enNeeds from "@/messages/en/needs.json"
import enOpenings from "@/messages/en/openings.json"
import enOverview from "@/messages/en/overview.json"
import enPatterns from "@/messages/en/patterns.json"
import enProviders from "@/messages/en/providers.json"
import enRiders from "@/messages/en/riders.json"
import enRounds from "@/messages/en/rounds.json"
import enSchedules from "@/messages/en/schedules.json"
import enScreen from "@/messages/en/screen.json"
import enSettings from "@/messages/en/settings.json"
import enShell from "@/messages/en/shell.json"
import enStations from "@/messages/en/stations.json"
import enTerms from "@/messages/en/terms.json"
import enUi from "@/messages/en/ui.json"
import zhAccounts from "@/messages/zh-CN/accounts.json"
import zhAreas from "@/messages/zh-CN/areas.json"
import zhAttendance from "@/messages/zh-CN/attendance.json"
import zhAudit from "@/messages/zh-CN/audit.json"
import zhCheckIn from "@/messages/zh-CN/checkIn.json"
import zhErrors from "@/messages/zh-CN/errors.json"
import zhHolidays from "@/messages/zh-CN/holidays.json"
import zhInspections from "@/messages/zh-CN/inspections.json"
import zhLedgers from "@/messages/zh-CN/ledgers.json"
import zhNeeds from "@/messages/zh-CN/needs.json"
import zhOpenings from "@/messages/zh-CN/openings.json"
import zhOverview from "@/messages/zh-CN/overview.json"
import zhPatterns from "@/messages/zh-CN/patterns.json"
import zhProviders from "@/messages/zh-CN/providers.json"
import zhRiders from "@/messages/zh-CN/riders.json"
import zhRounds from "@/messages/zh-CN/rounds.json"
import zhSchedules from "@/messages/zh-CN/schedules.json"
import zhScreen from "@/messages/zh-CN/screen.json"
import zhSettings from "@/messages/zh-CN/settings.json"
import zhShell from "@/messages/zh-CN/shell.json"
import zhStations from "@/messages/zh-CN/stations.json"
import zhTerms from "@/messages/zh-CN/terms.json"
import zhUi from "@/messages/zh-CN/ui.json"
import type { Language } from "./languages"

const zh = {
  accounts: zhAccounts,
  areas: zhAreas,
  attendance: zhAttendance,
  audit: zhAudit,
  checkIn: zhCheckIn,
  errors: zhErrors,
  holidays: zhHolidays,
  inspections: zhInspections,
  ledgers: zhLedgers,
  needs: zhNeeds,
  openings: zhOpenings,
  overview: zhOverview,
  patterns: zhPatterns,
  providers: zhProviders,
  riders: zhRiders,
  rounds: zhRounds,
  schedules: zhSchedules,
  screen: zhScreen,
  settings: zhSettings,
  shell: zhShell,
  stations: zhStations,
  terms: zhTerms,
  ui: zhUi,
}
const en: Messages = {
  accounts: enAccounts,
  areas: enAreas,
  attendance: enAttendance,
  audit: enAudit,
  checkIn: enCheckIn,
  errors: enErrors,
  holidays: enHolidays,
  inspections: enInspections,
  ledgers: enLedgers,
  needs: enNeeds,
  openings: enOpenings,
  overview: enOverview,
  patterns: enPatterns,
  providers: enProviders,
  riders: enRiders,
  rounds: enRounds,
  schedules: enSchedules,
  screen: enScreen,
  settings: enSettings,
  shell: enShell,
  stations: enStations,
  terms: enTerms,
  ui: enUi,
}

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
