import { useTranslations } from "next-intl"
import { Icon } from "@/components/ui/icon"
import { bikeIcon, carIcon, packageIcon, truckIcon, userIcon } from "@/components/ui/icons"
import type { Occupation } from "@/lib/domain/attendance/schema"

const ICONS: Record<Occupation, string> = {
  COURIER: packageIcon,
  FOOD_DELIVERY: bikeIcon,
  RIDE_HAILING: carIcon,
  FREIGHT: truckIcon,
  OTHER: userIcon,
}

type Props = { occupation: Occupation; quantity: number; today: number | null; onTap: () => void }

/** A key for a gloved thumb. */
export function OccupationKey({ occupation, quantity, today, onTap }: Props) {
  const t = useTranslations("attendance")
  return (
    <button
      type="button"
      onClick={onTap}
      className="flex min-h-28 touch-manipulation flex-col items-center justify-center gap-1 rounded-card border-2 border-edge bg-surface px-2 py-3 text-xl font-semibold select-none hover:border-accent-edge active:bg-accent-soft last:odd:col-span-2 sm:last:odd:col-span-1"
    >
      <Icon path={ICONS[occupation]} size="1.6em" className="text-accent-text" />
      <span>{t(`occupations.${occupation}`)}</span>
      <span className="flex items-baseline gap-2 text-base font-normal">
        <span className="font-bold text-accent-text">+{quantity}</span>
        {today !== null && <span className="text-muted">{t("todayCount", { count: today })}</span>}
      </span>
    </button>
  )
}
