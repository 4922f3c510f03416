import { randomUUID } from "node:crypto"
import { useTranslations } from "next-intl"
import { showTime } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { bikeIcon, carIcon, packageIcon, truckIcon, userIcon } from "@/components/ui/icons"
import { Notice } from "@/components/ui/notice"
import type { PublicDoor } from "@/lib/domain/attendance/public-door"
import { OCCUPATIONS } from "@/lib/domain/attendance/schema"
import type { Remembered } from "@/lib/web/rider-cookies"

type Props = {
  lang: string
  door: Extract<PublicDoor, { state: "open" }>
  code: string
  remembered: Remembered | null
  problem?: string
}

const ICONS = {
  COURIER: packageIcon,
  FOOD_DELIVERY: bikeIcon,
  RIDE_HAILING: carIcon,
  FREIGHT: truckIcon,
  OTHER: userIcon,
}

const tile =
  "flex min-h-16 cursor-pointer items-center gap-3 rounded-card border-2 border-line bg-surface px-4 py-2 text-lg font-medium has-checked:border-accent-edge has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"

export function CheckInForm({ lang, door, code, remembered, problem }: Props) {
  const t = useTranslations("checkIn")
  const platform = door.platforms.find((one) => one.code === remembered?.platform)
  const platformName = platform && (lang === "en" ? platform.nameEn : platform.name)
  return (
    <form method="post" action="/check-in/log" className="space-y-5">
      <input type="hidden" name="stationId" value={door.stationId} />
      <input type="hidden" name="code" value={code} />
      {/* Made with the page: sent twice, it is still one visit. */}
      <input type="hidden" name="key" value={randomUUID()} />
      <header>
        <p className="text-muted">{t("at")}</p>
        <h1 className="text-2xl font-bold">{lang === "en" ? (door.nameEn ?? door.name) : door.name}</h1>
      </header>
      {problem && <Problem code={problem} />}
      {remembered ? (
        <>
          {door.sessions.length > 0 && <Sessions lang={lang} sessions={door.sessions} />}
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
          {door.sessions.length > 0 && <Sessions lang={lang} sessions={door.sessions} />}
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

function WhoIAm({
  lang,
  remembered,
  platforms,
}: Pick<Props, "lang" | "remembered"> & Pick<Props["door"], "platforms">) {
  const t = useTranslations("checkIn")
  return (
    <>
      <fieldset>
        <legend className="mb-2 font-semibold">{t("whoAreYou")}</legend>
        <div className="grid grid-cols-1 gap-2.5 min-[22rem]:grid-cols-2">
          {OCCUPATIONS.map((occupation) => (
            <label key={occupation} className={tile}>
              <input
                type="radio"
                name="occupation"
                value={occupation}
                required
                defaultChecked={remembered?.occupation === occupation}
                className="sr-only"
              />
              <Icon path={ICONS[occupation]} size="1.6em" className="text-accent-text" />
              {t(`occupations.${occupation}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <label className="block">
        <span className="mb-1 flex items-baseline gap-2 font-semibold">
          {t("platform")}
          <span className="text-sm font-normal text-muted">{t("optional")}</span>
        </span>
        <select name="platform" className="control" defaultValue={remembered?.platform ?? ""}>
          <option value="">{t("noPlatform")}</option>
          {platforms.map((platform) => (
            <option key={platform.code} value={platform.code}>
              {lang === "en" ? platform.nameEn : platform.name}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

function Sessions({ lang, sessions }: { lang: string; sessions: Props["door"]["sessions"] }) {
  const t = useTranslations("checkIn")
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{t("whatFor")}</legend>
      <div className="space-y-2.5">
        <label className={tile}>
          <input type="radio" name="sessionId" value="" defaultChecked className="size-5 shrink-0" />
          {t("justResting")}
        </label>
        {sessions.map((session) => (
          <label key={session.id} className={tile}>
            <input type="radio" name="sessionId" value={session.id} className="size-5 shrink-0" />
            <span>
              {lang === "en" ? session.kindEn : session.kind}
              <span className="block text-sm font-normal text-muted">
                {showTime(session.startsAt)}–{showTime(session.endsAt)}
                {session.place && ` · ${session.place}`}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
