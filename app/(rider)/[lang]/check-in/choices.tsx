import { useTranslations } from "next-intl"
import { showTime } from "@/components/ui/dates"
import { Icon } from "@/components/ui/icon"
import { bikeIcon, carIcon, packageIcon, truckIcon, userIcon } from "@/components/ui/icons"
import type { PublicSession } from "@/lib/domain/attendance/public-door"
import { OCCUPATIONS } from "@/lib/domain/attendance/schema"
import type { Remembered } from "@/lib/web/rider-cookies"

type WhoProps = {
  lang: string
  remembered: Remembered | null
  platforms: { code: string; name: string; nameEn: string }[]
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

/** What I do, and for which platform. */
export function WhoIAm({ lang, remembered, platforms }: WhoProps) {
  const t = useTranslations("checkIn")
  return (
    <>
      <OccupationChoice remembered={remembered} />
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

export function OccupationChoice({ remembered }: { remembered: Remembered | null }) {
  const t = useTranslations("checkIn")
  return (
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
  )
}

export function SessionChoice({ lang, sessions }: { lang: string; sessions: PublicSession[] }) {
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
