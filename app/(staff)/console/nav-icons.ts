import {
  buildingIcon,
  calendarDaysIcon,
  chartColumnIcon,
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
  providers: stethoscopeIcon,
  units: buildingIcon,
  users: usersIcon,
  terms: tagIcon,
  holidays: calendarDaysIcon,
  settings: settingsIcon,
  audit: scrollTextIcon,
}
