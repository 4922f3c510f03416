"use client"

import type { ReactNode } from "react"
import { Button } from "./button"
import type { ButtonLook } from "./button-look"
import { Icon } from "./icon"
import { printerIcon } from "./icons"

/** Opens the browser's print dialog for the page as it stands. */
export function PrintButton({ children, ...look }: ButtonLook & { children: ReactNode }) {
  return (
    <Button {...look} icon={<Icon path={printerIcon} />} onClick={() => window.print()} data-print="no">
      {children}
    </Button>
  )
}
