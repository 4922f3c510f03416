import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function RoundTripLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also={["schedules", "stations", "rounds"]}>{children}</ClientMessages>
}
