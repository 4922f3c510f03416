import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function ChecklistLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also="inspections">{children}</ClientMessages>
}
