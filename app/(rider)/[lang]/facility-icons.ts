import {
  armchairIcon,
  batteryChargingIcon,
  bookOpenIcon,
  briefcaseMedicalIcon,
  checkIcon,
  cupSodaIcon,
  heartIcon,
  leafIcon,
  microwaveIcon,
  packageIcon,
  plugZapIcon,
  refreshCwIcon,
  snowflakeIcon,
  starIcon,
  toiletIcon,
  utensilsIcon,
} from "@/components/ui/icons"

const icons: Record<string, string> = {
  "hot-water": cupSodaIcon,
  "phone-charging": plugZapIcon,
  microwave: microwaveIcon,
  "bike-charging": batteryChargingIcon,
  "battery-swap": refreshCwIcon,
  toilet: toiletIcon,
  canteen: utensilsIcon,
  "air-conditioning": snowflakeIcon,
  "rest-seats": armchairIcon,
  "first-aid": briefcaseMedicalIcon,
  "parking-sorting": packageIcon,
  books: bookOpenIcon,
  gym: heartIcon,
  "wish-wall": starIcon,
  plants: leafIcon,
}

/** The outline of a facility; those that an administrator added have the common one. */
export function facilityIcon(code: string): string {
  return icons[code] ?? checkIcon
}
