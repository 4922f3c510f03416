import type { ReactNode } from "react"
import { ClientMessages } from "@/lib/web/client-messages"

export default function UsersLayout({ children }: { children: ReactNode }) {
  return <ClientMessages also="accounts">{children}</ClientMessages>
}
