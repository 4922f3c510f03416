import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function SchedulesLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also="schedules">{children}</ClientMessages>
}
