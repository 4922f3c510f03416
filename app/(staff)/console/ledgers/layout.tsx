import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function LedgersLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also="ledgers">{children}</ClientMessages>
}
