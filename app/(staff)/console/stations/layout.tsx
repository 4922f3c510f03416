import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function StationsLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also="stations">{children}</ClientMessages>
}
