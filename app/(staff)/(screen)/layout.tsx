import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

/** Pages for a screen on the wall: nothing of the console around them. */
export default function ScreenLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also="screen">{children}</ClientMessages>
}
