import type { Metadata } from "next"
import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export const metadata: Metadata = { manifest: "/console/attendance/app.webmanifest" }

export default function AttendanceLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also="attendance">{children}</ClientMessages>
}
