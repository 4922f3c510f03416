import type { AnchorHTMLAttributes, ReactNode } from "react"
import { type ButtonLook, buttonLook } from "./button-look"

type Props = ButtonLook & { href: string; icon?: ReactNode } & Omit<
    AnchorHTMLAttributes<HTMLAnchorElement>,
    "href"
  >

/** A link that looks like a button. */
export function LinkButton({ variant, size, wide, className, icon, children, ...rest }: Props) {
  return (
    <a className={buttonLook({ variant, size, wide, className })} {...rest}>
      {icon}
      {children}
    </a>
  )
}
