import { classes } from "./classes"

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger"
export type ButtonSize = "small" | "normal" | "large"
export type ButtonLook = { variant?: ButtonVariant; size?: ButtonSize; wide?: boolean; className?: string }

const variants: Record<ButtonVariant, string> = {
  primary: "border-accent-edge bg-accent text-accent-ink hover:bg-accent-hover",
  secondary: "border-edge bg-surface text-ink hover:bg-raised hover:border-ink",
  quiet: "border-transparent bg-transparent text-accent-text hover:bg-accent-soft",
  danger: "border-bad bg-surface text-bad hover:bg-bad-soft",
}

const sizes: Record<ButtonSize, string> = {
  small: "min-h-control-small px-2.5 text-sm",
  normal: "min-h-control px-3.5",
  large: "min-h-14 px-6 text-lg",
}

/** The look shared by real buttons and by links that act like one. */
export function buttonLook({ variant = "secondary", size = "normal", wide, className }: ButtonLook): string {
  return classes(
    "inline-flex items-center justify-center gap-1.5 rounded-control border py-1 font-medium whitespace-nowrap",
    "no-underline transition-colors disabled:cursor-not-allowed disabled:border-line disabled:bg-raised disabled:text-muted",
    "aria-disabled:cursor-progress aria-disabled:opacity-80",
    variants[variant],
    sizes[size],
    wide && "w-full",
    className,
  )
}
