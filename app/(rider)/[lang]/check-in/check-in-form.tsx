import { randomUUID } from "node:crypto"
import { useTranslations } from "next-intl"
import { Notice } from "@/components/ui/notice"
import type { PublicDoor } from "@/lib/domain/attendance/public-door"
import type { Remembered } from "@/lib/web/rider-cookies"
import { SessionChoice, WhoIAm } from "./choices"

type OpenDoor = Extract<PublicDoor, { state: "open" }>

type Props = {
  lang: string
  door: OpenDoor
  remembered: Remembered | null
  problem?: string
}

export function CheckInForm({ lang, door, remembered, problem }: Props) {
  const t = useTranslations("checkIn")
  const platform = door.platforms.find((one) => one.code === remembered?.platform)
  const platformName = platform && (lang === "en" ? platform.nameEn : platform.name)
  return (
    <form method="post" action="/check-in/log" className="space-y-5">
      <input type="hidden" name="stationId" value={door.stationId} />
      <input type="hidden" name="code" value={door.code} />
      {/* Made with the page: sent twice, it is still one visit. */}
      <input type="hidden" name="key" value={randomUUID()} />
      <header>
        <p className="text-muted">{t("at")}</p>
        <h1 className="text-2xl font-bold">{lang === "en" ? (door.nameEn ?? door.name) : door.name}</h1>
      </header>
      {problem && <Problem code={problem} />}
      {remembered ? (
        <>
          {door.sessions.length > 0 && <SessionChoice lang={lang} sessions={door.sessions} />}
          <Submit>
            {t("checkIn")}
            <span className="block text-base font-normal">
              {t(`occupations.${remembered.occupation}`)}
              {platformName && ` · ${platformName}`}
            </span>
          </Submit>
          <details className="group">
            <summary className="flex min-h-12 items-center text-accent-text underline underline-offset-4">
              {t("change")}
            </summary>
            <div className="mt-3 space-y-4">
              <WhoIAm remembered={remembered} platforms={door.platforms} lang={lang} />
              <Submit>{t("checkIn")}</Submit>
            </div>
          </details>
        </>
      ) : (
        <>
          <WhoIAm remembered={null} platforms={door.platforms} lang={lang} />
          {door.sessions.length > 0 && <SessionChoice lang={lang} sessions={door.sessions} />}
          {/* In sight above the bar of the rider's pages, however many sessions there are. */}
          <div className="sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-1 sm:bottom-4">
            <Submit>{t("checkIn")}</Submit>
          </div>
        </>
      )}
      <p className="text-sm text-muted">{t("privacy")}</p>
    </form>
  )
}

function Submit({ children }: { children: React.ReactNode }) {
  return (
    <button
      type="submit"
      className="block min-h-20 w-full rounded-card border-2 border-accent-edge bg-accent px-6 py-3 text-2xl font-bold text-accent-ink hover:bg-accent-hover"
    >
      {children}
    </button>
  )
}

function Problem({ code }: { code: string }) {
  const t = useTranslations("checkIn.problems")
  const errors = useTranslations("errors")
  const key = code as "noOccupation"
  const text = t.has(key) ? t(key) : errors.has(code as "tooMany") ? errors(code as "tooMany") : t("other")
  return (
    <Notice tone="bad" live>
      {text}
    </Notice>
  )
}
