import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function AttendanceLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also="attendance">{children}</ClientMessages>
}
