import Link from "next/link"
import type { AnchorHTMLAttributes, ReactNode } from "react"
import { type ButtonLook, buttonLook } from "./button-look"

type Props = ButtonLook & { href: string; icon?: ReactNode; plain?: boolean } & Omit<
    AnchorHTMLAttributes<HTMLAnchorElement>,
    "href"
  >

/**
 * A link that looks like a button.
 * @param plain an ordinary <a>: for downloads, other origins, and rider pages that ship no script
 */
export function LinkButton({ variant, size, wide, className, icon, plain, children, ...rest }: Props) {
  const look = buttonLook({ variant, size, wide, className })
  if (plain) {
    return (
      <a className={look} {...rest}>
        {icon}
        {children}
      </a>
    )
  }
  return (
    <Link className={look} prefetch={false} {...rest}>
      {icon}
      {children}
    </Link>
  )
}
