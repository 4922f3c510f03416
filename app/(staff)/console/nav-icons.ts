import {
  buildingIcon,
  calendarDaysIcon,
  chartColumnIcon,
  clipboardCheckIcon,
  clipboardListIcon,
  scrollTextIcon,
  settingsIcon,
  stethoscopeIcon,
  storeIcon,
  tagIcon,
  usersIcon,
} from "@/components/ui/icons"

export const navIcons = {
  overview: chartColumnIcon,
  stations: storeIcon,
  schedules: calendarDaysIcon,
  attendance: clipboardListIcon,
  mySessions: calendarDaysIcon,
  inspections: clipboardCheckIcon,
  providers: stethoscopeIcon,
  units: buildingIcon,
  users: usersIcon,
  terms: tagIcon,
  holidays: calendarDaysIcon,
  settings: settingsIcon,
  audit: scrollTextIcon,
}
