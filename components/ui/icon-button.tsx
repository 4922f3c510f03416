import type { ButtonHTMLAttributes } from "react"
import { type ButtonVariant, buttonLook } from "./button-look"
import { Icon } from "./icon"

type Props = { label: string; path: string; variant?: ButtonVariant } & Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  "children" | "aria-label"
>

/** A square button with an outline from `icons.ts`; `label` is what screen readers and the tooltip say. */
export function IconButton({ label, path, variant = "quiet", className, type = "button", ...rest }: Props) {
  const look = buttonLook({ variant, className })
  return (
    <button type={type} aria-label={label} title={label} className={`${look} w-control px-0`} {...rest}>
      <Icon path={path} />
    </button>
  )
}
