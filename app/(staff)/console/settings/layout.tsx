import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function SettingsLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also="settings">{children}</ClientMessages>
}
