import type { ButtonHTMLAttributes, ReactNode } from "react"
import { type ButtonLook, buttonLook } from "./button-look"

type Props = ButtonLook & { icon?: ReactNode } & ButtonHTMLAttributes<HTMLButtonElement>

/**
 * A button. `type` is "button" unless told otherwise, so that none submits a form by accident.
 * @param variant primary (one to a page), secondary (default), quiet, danger
 * @param size small, normal, large (a keeper's big key)
 * @param icon drawn before the words
 */
export function Button({ variant, size, wide, className, icon, children, type = "button", ...rest }: Props) {
  return (
    <button type={type} className={buttonLook({ variant, size, wide, className })} {...rest}>
      {icon}
      {children}
    </button>
  )
}
