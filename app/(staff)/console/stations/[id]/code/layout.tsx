import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function CodeLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also={["attendance", "screen"]}>{children}</ClientMessages>
}
