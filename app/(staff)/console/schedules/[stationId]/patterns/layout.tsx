import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function PatternsLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also={["schedules", "patterns"]}>{children}</ClientMessages>
}
